package io.mailwright.server.engine.tracking;

import static org.assertj.core.api.Assertions.assertThat;

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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** The standing of people after bounces, opens and leaving ({@code tracking.md} T22). */
class TrackedEventsTest {
    private static final Instant BEGIN = Instant.parse("2010-08-01T12:00:00Z");

    @TempDir private Path folder;
    private Instant now = BEGIN;
    private Store store;
    private long news;
    private long ann;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("account.db"), () -> now);
        change(tables -> {
            news = tables.lists().create("News", ListType.PUBLIC, now);
            ann = tables.subscribers().create("ann@example.org", EmailType.HTML, Map.of()).id();
            tables.memberships().put(tables.lists().master(), ann, Status.ACTIVE, null, now);
            tables.memberships().put(news, ann, Status.ACTIVE, null, now);
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void threeBouncesInARowOverMoreThanAFortnightHold() {
        bounce(0, BounceCategory.HARD);
        assertThat(standings()).isEqualTo("BOUNCED BOUNCED");
        bounce(10, BounceCategory.SOFT);
        bounce(14, BounceCategory.BLOCK);
        assertThat(standings()).isEqualTo("BOUNCED BOUNCED");
        bounce(15, BounceCategory.HARD);
        assertThat(standings()).isEqualTo("HELD HELD");
    }

    @Test
    void bouncesOfOneJobCountOnceAndTechnicalOnesDoNot() {
        long job = job();
        record(bounce(job, 0, BounceCategory.SOFT));
        record(bounce(job, 1, BounceCategory.SOFT));
        record(bounce(job(), 16, BounceCategory.TECHNICAL));
        record(bounce(job(), 17, BounceCategory.UNKNOWN));
        record(bounce(job, 20, BounceCategory.SOFT));
        assertThat(standings()).isEqualTo("BOUNCED BOUNCED");
        bounce(21, BounceCategory.SOFT);
        assertThat(standings()).isEqualTo("BOUNCED BOUNCED");
    }

    @Test
    void anOpenEndsTheRow() {
        bounce(0, BounceCategory.HARD);
        bounce(10, BounceCategory.HARD);
        record(event(EventType.OPEN, 11, Detail.NONE));
        assertThat(standings()).isEqualTo("ACTIVE ACTIVE");
        bounce(20, BounceCategory.HARD);
        assertThat(standings()).isEqualTo("BOUNCED BOUNCED");
    }

    @Test
    void soDoesAMessageThatHasNotComeBackForThreeDays() {
        bounce(0, BounceCategory.HARD);
        long job = job();
        change(tables ->
                tables.recipients()
                        .create(
                                new Recipient(
                                        job,
                                        0,
                                        ann,
                                        news,
                                        State.SENT,
                                        at(5),
                                        null,
                                        null,
                                        Map.of())));
        now = at(8);
        change(tables -> new TrackedEvents(tables).forgive());
        assertThat(standings()).isEqualTo("BOUNCED BOUNCED");
        now = at(8).plusSeconds(1);
        change(tables -> new TrackedEvents(tables).forgive());
        assertThat(standings()).isEqualTo("ACTIVE ACTIVE");
    }

    @Test
    void leavingIsOfTheListOrOfAll() {
        record(
                event(
                        EventType.UNSUBSCRIBE,
                        1,
                        new Detail.Unsubscribe(UnsubscribeScope.LIST, "no")));
        assertThat(standings()).isEqualTo("ACTIVE UNSUBSCRIBED");
        record(
                event(
                        EventType.UNSUBSCRIBE,
                        1,
                        new Detail.Unsubscribe(UnsubscribeScope.MASTER, "no")));
        assertThat(standings()).isEqualTo("UNSUBSCRIBED UNSUBSCRIBED");
        assertThat(isBlocked()).isTrue();
    }

    @Test
    void aComplaintIsLeavingAll() {
        record(event(EventType.COMPLAINT, 1, Detail.NONE));
        assertThat(standings()).isEqualTo("UNSUBSCRIBED ACTIVE");
        assertThat(isBlocked()).isTrue();
    }

    private boolean isBlocked() {
        return store.read(tables -> tables.masterUnsubscribes().contains("ann@example.org"));
    }

    private void bounce(int day, BounceCategory category) {
        record(bounce(job(), day, category));
    }

    private Event bounce(long job, int day, BounceCategory category) {
        return new Event(
                EventType.BOUNCE,
                job,
                ann,
                news,
                0,
                at(day),
                new Detail.Bounce(category, 9999, 0, ""));
    }

    private Event event(EventType type, int day, Detail detail) {
        return new Event(type, job(), ann, news, 0, at(day), detail);
    }

    private void record(Event event) {
        change(tables -> new TrackedEvents(tables).record(event));
    }

    private static Instant at(int day) {
        return BEGIN.plus(Duration.ofDays(day));
    }

    private String standings() {
        return store.read(
                tables -> standing(tables, tables.lists().master()) + " " + standing(tables, news));
    }

    private Status standing(Tables tables, long list) {
        return tables.memberships().find(list, ann).orElseThrow().status();
    }

    private long job() {
        return store.change(tables -> {
            long email = tables.emails().create(new Email(0, "x", "x", "x", null, null, now));
            var content = new Job.Content(email, "x", "x", "x", null, "", "", "", true, true);
            return tables.jobs()
                    .create(
                            new Job(
                                    0,
                                    Job.Kind.LISTS,
                                    content,
                                    false,
                                    false,
                                    now,
                                    now,
                                    now,
                                    JobState.COMPLETE,
                                    null));
        });
    }

    private void change(Consumer<Tables> work) {
        store.change(tables -> {
            work.accept(tables);
            return tables;
        });
    }
}
