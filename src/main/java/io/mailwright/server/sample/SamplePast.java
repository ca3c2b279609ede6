package io.mailwright.server.sample;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.Event;
import io.mailwright.server.engine.sending.simulation.Behaviour.Sent;
import io.mailwright.server.store.EmailTable.Email;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.MembershipTable.Joining;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.Tables;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what the sample account sent before today, and what became of it. */
final class SamplePast {
    /** Between one message and the next. */
    private static final Duration STEP = Duration.ofMillis(40);

    private final Tables tables;
    private final Map<Long, EmailType> types;
    private final SampleFates fates;

    /**
     * @param standings of everybody, on All Subscribers
     */
    SamplePast(Tables tables, List<Subscriber> people, Map<Long, Status> standings) {
        this.tables = tables;
        this.types =
                people.stream().collect(Collectors.toMap(Subscriber::id, Subscriber::emailType));
        this.fates = new SampleFates(standings);
    }

    /** Sends to those whom a list had then. */
    void send(SampleMailing mailing, long list, List<Joining> joinings) {
        long job = job(mailing);
        tables.jobs().target(job, list, false);
        var links = mailing.email().links().stream().map(link -> link(job, link)).toList();
        var recipients = new ArrayList<Recipient>();
        var events = new ArrayList<Event>();
        var at = mailing.at();
        for (var joining : joinings) {
            if (joining.at().isBefore(mailing.at())) {
                at = at.plus(STEP);
                boolean isHtml = types.get(joining.subscriber()) == EmailType.HTML;
                var sent = new Sent(job, 0, joining.subscriber(), list, at, links, isHtml);
                recipients.add(fates.of(sent, joining.status(), events));
            }
        }
        tables.recipients().createAll(recipients);
        events.sort(Comparator.comparing(Event::at));
        tables.events().addAll(events);
        tables.jobs().end(job, JobState.COMPLETE, at);
    }

    /** To be called at last. */
    void end() {
        fates.runs().forEach(tables.bounces()::put);
    }

    private Sent.Link link(long job, SampleEmail.Link link) {
        long id = tables.links().idOf(job, link.url(), link.alias());
        return new Sent.Link(id, link.url(), link.alias());
    }

    private long job(SampleMailing mailing) {
        var email = mailing.email();
        var made = mailing.at().minus(Duration.ofHours(20));
        var stored = new Email(0, email.name(), email.subject(), email.html(), null, null, made);
        long id = tables.emails().create(stored);
        var content =
                new Job.Content(
                        id,
                        email.name(),
                        email.subject(),
                        email.html(),
                        null,
                        "",
                        "",
                        "",
                        true,
                        true);
        return tables.jobs()
                .create(
                        new Job(
                                0,
                                Job.Kind.LISTS,
                                content,
                                false,
                                false,
                                mailing.at(),
                                mailing.at(),
                                null,
                                JobState.SENDING,
                                null));
    }
}
