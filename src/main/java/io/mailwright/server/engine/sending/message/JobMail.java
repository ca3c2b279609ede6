package io.mailwright.server.engine.sending.message;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.send.SendCode;
import io.mailwright.personalisation.Mail;
import io.mailwright.personalisation.MailTemplate;
import io.mailwright.personalisation.Occasion;
import io.mailwright.personalisation.script.NotRendered;
import io.mailwright.server.engine.sending.delivery.Outgoing;
import io.mailwright.server.engine.sending.message.Contexts.Surroundings;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.QueueTable.Queued;

import java.net.URI;
import java.util.List;
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
        return composed(queued, to, rendered(queued, Occasion.SEND));
    }

    /**
     * The HTML of a message that was sent, as a web page.
     *
     * @throws LeftOut if it cannot be made for this one
     * @throws Unsendable if it cannot be made for anybody
     */
    String page(Queued queued) throws LeftOut, Unsendable {
        return rendered(queued, Occasion.VAWP).html();
    }

    /**
     * A message that was sent, for a friend; its links act for the first recipient (V), so the one
     * that leaves by one click is not told to the friend's mail program.
     *
     * @throws LeftOut if it cannot be made for this one
     * @throws Unsendable if it cannot be made for anybody
     */
    Outgoing forwarded(Queued queued, Forward forward) throws LeftOut, Unsendable {
        var mail = rendered(queued, Occasion.FTAF);
        var from = contexts.from(queued);
        var now = around.sources().clock().instant();
        return new Outgoing(
                queued.recipient(),
                forward.id() + from.address().substring(from.address().lastIndexOf('@')),
                from,
                forward.to(),
                mail.subject(),
                Preface.html(forward.note(), mail.html()),
                Preface.text(forward.note(), mail.text()),
                null,
                now,
                now,
                false,
                List.of());
    }

    private Mail rendered(Queued queued, Occasion occasion) throws LeftOut, Unsendable {
        try {
            var mail = template.render(contexts.of(queued, occasion));
            return new Mail(
                    mail.subject(), filled(mail.html(), queued), filled(mail.text(), queued));
        } catch (NotRendered.Faulty e) {
            throw new LeftOut(SendCode.BUILD_EMAIL_ERROR, Objects.toString(e.getMessage()));
        } catch (NotRendered.Skipped e) {
            throw new LeftOut(SendCode.EXCLUDED, Objects.toString(e.getMessage()));
        } catch (NotRendered.Stopped e) {
            throw new Unsendable(Objects.toString(e.getMessage()));
        }
    }

    private Outgoing composed(Queued queued, String to, Mail mail) {
        var row = queued.recipient();
        var links = new RecipientLinks(around.links(), row);
        var from = contexts.from(queued);
        boolean isText = queued.subscriber().emailType() == EmailType.TEXT;
        boolean both = job.content().multipart();
        return new Outgoing(
                row,
                around.links().messageId(row, from.address()),
                from,
                to,
                mail.subject(),
                both || !isText ? mail.html() : null,
                both || isText ? mail.text() : null,
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
