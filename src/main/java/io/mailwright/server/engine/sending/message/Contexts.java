package io.mailwright.server.engine.sending.message;

import io.mailwright.personalisation.AccountAddress;
import io.mailwright.personalisation.Context;
import io.mailwright.personalisation.Mailing;
import io.mailwright.personalisation.Occasion;
import io.mailwright.personalisation.Profile;
import io.mailwright.personalisation.Recipient;
import io.mailwright.personalisation.Sending;
import io.mailwright.personalisation.Sources;
import io.mailwright.server.engine.GivenNames;
import io.mailwright.server.engine.sending.delivery.Outgoing;
import io.mailwright.server.engine.tracking.TrackingLinks;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.QueueTable.Queued;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** What the messages of a job are personal by. Immutable. */
record Contexts(Job job, Surroundings around) {
    /** Beyond any id of a subscriber. */
    private static final long SUBSCRIBERS = 10_000_000_000L;

    /** What is around an e-mail when it is sent. */
    record Surroundings(
            Profile profile,
            AccountAddress account,
            Outgoing.Sender from,
            Sources sources,
            TrackingLinks links) {}

    /** That of one message. */
    Context of(Queued queued, Occasion occasion) {
        var mailing =
                new Mailing(
                        around.profile(),
                        sending(queued),
                        around.account(),
                        occasion,
                        around.sources());
        return new Context(
                mailing, recipient(queued), new RecipientLinks(around.links(), queued.recipient()));
    }

    private Sending sending(Queued queued) {
        var content = job.content();
        var from = from(queued);
        return new Sending(
                job.id(),
                new Sending.Email(content.email(), content.emailName(), ""),
                new Sending.Sender(from.name(), from.address()),
                sentAt(queued),
                job.test(),
                new Sending.Extras(
                        content.additional(), List.of(), queued.recipient().batch(), ""));
    }

    /** Whom the message is from: with a triggered send it may be given. */
    Outgoing.Sender from(Queued queued) {
        var given = queued.recipient().given();
        return new Outgoing.Sender(
                given.getOrDefault(GivenNames.FROM_NAME, around.from().name()),
                AsciiAddress.of(given.getOrDefault(GivenNames.FROM_EMAIL, ""))
                        .orElse(around.from().address()));
    }

    /** When the job was sent; what a definition sends has no common time. */
    Instant sentAt(Queued queued) {
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
                row.given().getOrDefault(GivenNames.KEY, subscriber.email()),
                subscriber.email(),
                subscriber.emailType(),
                new Recipient.Origin(
                        row.list(), queued.source(), row.list() * SUBSCRIBERS + subscriber.id()),
                attributes);
    }
}
