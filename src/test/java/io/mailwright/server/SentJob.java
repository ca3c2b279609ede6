package io.mailwright.server;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.UnsubscribeScope;
import io.mailwright.server.store.EmailTable.Email;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * A store in which a job has gone to four people of a list, with every kind of event, beside a test
 * send and one that is still to come.
 */
final class SentJob {
    static final Instant SENT = Instant.parse("2010-03-02T15:15:00Z");

    private final Tables tables;
    private final long list;
    private final long email;

    private SentJob(Tables tables) {
        this.tables = tables;
        this.list = tables.lists().create("Spring news", ListType.PUBLIC, SENT);
        this.email =
                tables.emails()
                        .create(
                                new Email(
                                        0,
                                        "Harbour Books March",
                                        "New arrivals & more",
                                        "<p>Hi</p>",
                                        null,
                                        null,
                                        SENT));
    }

    static void fill(Path data) {
        try (var store =
                Store.open(data.resolve("account.db"), InstantSource.fixed(TestServer.NOW))) {
            store.change(tables -> {
                new SentJob(tables).fill();
                return tables;
            });
        }
    }

    private void fill() {
        long job = job(false, SENT, JobState.COMPLETE);
        long ana = person("ana@example.org", "Ana Ruiz");
        long bo = person("bo@example.org", "");
        long cy = person("cy@example.org", "Cy");
        long dee = person("dee@example.org", "Dee");
        sent(job, ana, 4);
        sent(job, bo, 5);
        sent(job, cy, 6);
        left(job, dee);
        long link = tables.links().idOf(job, "http://www.example.org/offers?a=1&b=2", "Offers");
        event(job, ana, EventType.OPEN, 60, Detail.NONE);
        event(job, ana, EventType.OPEN, 90, Detail.NONE);
        event(job, cy, EventType.OPEN, 86_400, Detail.NONE);
        event(job, ana, EventType.CLICK, 100, new Detail.Click(link, "", ""));
        event(
                job,
                bo,
                EventType.BOUNCE,
                70,
                new Detail.Bounce(BounceCategory.SOFT, 3001, 452, "452 4.2.2 mailbox full"));
        event(
                job,
                bo,
                EventType.BOUNCE,
                90,
                new Detail.Bounce(BounceCategory.HARD, 2001, 550, "550 5.1.1 user unknown"));
        event(
                job,
                cy,
                EventType.UNSUBSCRIBE,
                86_500,
                new Detail.Unsubscribe(UnsubscribeScope.LIST, "Too often"));
        event(
                job,
                ana,
                EventType.UNSUBSCRIBE,
                86_600,
                new Detail.Unsubscribe(UnsubscribeScope.MASTER, ""));
        event(job, ana, EventType.FORWARD, 120, new Detail.Forward(3));
        event(job, cy, EventType.COMPLAINT, 86_700, Detail.NONE);
        event(
                job,
                ana,
                EventType.CONVERSION,
                300,
                new Detail.Conversion(link, "Total Amount", "49.90", "Purchase"));
        sent(job(true, SENT.plusSeconds(3600), JobState.COMPLETE), ana, 3600);
        job(false, TestServer.NOW.plusSeconds(864_000), JobState.SCHEDULED);
    }

    private long job(boolean test, Instant planned, JobState state) {
        var begun = state == JobState.COMPLETE ? planned : null;
        long job =
                tables.jobs()
                        .create(
                                new Job(
                                        0,
                                        Job.Kind.LISTS,
                                        content(),
                                        test,
                                        false,
                                        planned,
                                        begun,
                                        begun,
                                        state,
                                        null));
        tables.jobs().target(job, list, false);
        return job;
    }

    private Job.Content content() {
        return new Job.Content(
                email,
                "Harbour Books March",
                "New arrivals & more",
                "<p>Hi</p>",
                null,
                "Harbour Books",
                "news@example.org",
                "spring-a",
                true,
                true);
    }

    private long person(String address, String name) {
        var attributes = Map.of("Full Name", name, "First Name", "Ana");
        long id = tables.subscribers().create(address, EmailType.HTML, attributes).id();
        tables.memberships().put(tables.lists().master(), id, Status.ACTIVE, null, SENT);
        tables.memberships().put(list, id, Status.ACTIVE, null, SENT);
        return id;
    }

    private void sent(long job, long subscriber, int second) {
        var at = SENT.plusSeconds(second);
        tables.recipients()
                .create(
                        new Recipient(
                                job, 0, subscriber, list, State.SENT, at, null, null, Map.of()));
    }

    private void left(long job, long subscriber) {
        tables.recipients()
                .create(
                        new Recipient(
                                job,
                                0,
                                subscriber,
                                list,
                                State.NOT_SENT,
                                SENT,
                                1,
                                "Unsubscribed",
                                Map.of()));
    }

    private void event(long job, long subscriber, EventType type, int second, Detail detail) {
        tables.events()
                .add(new Event(type, job, subscriber, list, 0, SENT.plusSeconds(second), detail));
    }
}
