package io.mailwright.server.engine.sending.message;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.send.SendCode;
import io.mailwright.personalisation.AccountAddress;
import io.mailwright.personalisation.Context;
import io.mailwright.personalisation.MailTemplate;
import io.mailwright.personalisation.Mailing;
import io.mailwright.personalisation.Occasion;
import io.mailwright.personalisation.Profile;
import io.mailwright.personalisation.Recipient;
import io.mailwright.personalisation.Sending;
import io.mailwright.personalisation.Sources;
import io.mailwright.personalisation.script.NotRendered;
import io.mailwright.server.engine.sending.delivery.Outgoing;
import io.mailwright.server.engine.tracking.TrackingLinks;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.QueueTable.Queued;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** The e-mail of a job, compiled: makes the message of each recipient. Thread-safe. */
public final class JobMail {
    /** Beyond any id of a subscriber. */
    private static final long SUBSCRIBERS = 10_000_000_000L;

    private final Job job;
    private final MailTemplate template;
    private final Marks marks;
    private final Surroundings around;

    /** What is around an e-mail when it is sent. */
    record Surroundings(
            Profile profile,
            AccountAddress account,
            Outgoing.Sender from,
            Sources sources,
            TrackingLinks links) {}

    JobMail(Job job, MailTemplate template, Marks marks, Surroundings around) {
        this.job = job;
        this.template = template;
        this.marks = marks;
        this.around = around;
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
        var mail = template.render(new Context(mailing(queued), recipient(queued), links));
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
                sentAt(queued),
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

    private Mailing mailing(Queued queued) {
        var content = job.content();
        var sending =
                new Sending(
                        job.id(),
                        new Sending.Email(content.email(), content.emailName(), ""),
                        new Sending.Sender(around.from().name(), around.from().address()),
                        sentAt(queued),
                        job.test(),
                        new Sending.Extras(
                                content.additional(), List.of(), queued.recipient().batch(), ""));
        return new Mailing(
                around.profile(), sending, around.account(), Occasion.SEND, around.sources());
    }

    /** That of the job; what a definition sends has no common time. */
    private Instant sentAt(Queued queued) {
        return job.kind() == Job.Kind.TRIGGERED
                ? queued.recipient().at()
                : Objects.requireNonNullElse(job.started(), job.planned());
    }

    private static Recipient recipient(Queued queued) {
        var subscriber = queued.subscriber();
        var row = queued.recipient();
        var attributes = new HashMap<>(subscriber.attributes());
        // Names are without case, and what was given with the send goes before what is stored.
        row.given()
                .forEach((name, value) -> {
                    attributes.keySet().removeIf(name::equalsIgnoreCase);
                    attributes.put(name, value);
                });
        return new Recipient(
                subscriber.id(),
                subscriber.email(),
                subscriber.email(),
                subscriber.emailType(),
                new Recipient.Origin(
                        row.list(), queued.source(), row.list() * SUBSCRIBERS + subscriber.id()),
                attributes);
    }
}
