package io.mailwright.server.engine.sending.message;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.send.SendCode;
import io.mailwright.personalisation.MailTemplate;
import io.mailwright.personalisation.Occasion;
import io.mailwright.personalisation.script.NotRendered;
import io.mailwright.server.engine.sending.delivery.Outgoing;
import io.mailwright.server.engine.sending.message.Contexts.Surroundings;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.QueueTable.Queued;

import java.net.URI;
import java.util.Objects;

/** The e-mail of a job, compiled: makes the message of each recipient. Thread-safe. */
public final class JobMail {
    private final Job job;
    private final MailTemplate template;
    private final Marks marks;
    private final Surroundings around;
    private final Contexts contexts;

    JobMail(Job job, MailTemplate template, Marks marks, Surroundings around) {
        this.job = job;
        this.template = template;
        this.marks = marks;
        this.around = around;
        this.contexts = new Contexts(job, around);
    }

    /** The job as it was when this was compiled. */
    public Job job() {
        return job;
    }

    /** The same e-mail, of the job as it is now. */
    public JobMail as(Job now) {
        return new JobMail(now, template, marks, around);
    }

    MailTemplate template() {
        return template;
    }

    /** Whether it is the e-mail of a job as it is now. */
    public boolean isOf(Job now) {
        return job.content().equals(now.content()) && job.transactional() == now.transactional();
    }

    /**
     * The message of one recipient.
     *
     * @throws LeftOut if this one gets none; others may get theirs
     * @throws Unsendable if the whole job is to stop
     */
    public Outgoing compose(Queued queued) throws LeftOut, Unsendable {
        var to =
                AsciiAddress.of(queued.subscriber().email())
                        .orElseThrow(() ->
                                new LeftOut(
                                        SendCode.INVALID_EMAIL_ADDRESS,
                                        SendCode.INVALID_EMAIL_ADDRESS.text()));
        try {
            return composed(queued, to);
        } catch (NotRendered.Faulty e) {
            throw new LeftOut(SendCode.BUILD_EMAIL_ERROR, Objects.toString(e.getMessage()));
        } catch (NotRendered.Skipped e) {
            throw new LeftOut(SendCode.EXCLUDED, Objects.toString(e.getMessage()));
        } catch (NotRendered.Stopped e) {
            throw new Unsendable(Objects.toString(e.getMessage()));
        }
    }

    private Outgoing composed(Queued queued, String to) {
        var row = queued.recipient();
        var links = new RecipientLinks(around.links(), row);
        var mail = template.render(contexts.of(queued, Occasion.SEND));
        boolean isText = queued.subscriber().emailType() == EmailType.TEXT;
        boolean both = job.content().multipart();
        return new Outgoing(
                row,
                around.links().messageId(row, around.from().address()),
                around.from(),
                to,
                mail.subject(),
                both || !isText ? filled(mail.html(), queued) : null,
                both || isText ? filled(mail.text(), queued) : null,
                URI.create(links.unsubscribe()),
                contexts.sentAt(queued),
                around.sources().clock().instant(),
                job.kind() == Job.Kind.LISTS,
                marks.links());
    }

    private String filled(String part, Queued queued) {
        return marks.fill(
                part,
                link ->
                        link == Marks.PIXEL
                                ? around.links().pixel(queued.recipient())
                                : around.links().click(queued.recipient(), link));
    }
}
