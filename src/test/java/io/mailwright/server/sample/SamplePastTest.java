package io.mailwright.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Status;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.personalisation.MailSource;
import io.mailwright.personalisation.Profile;
import io.mailwright.personalisation.Validation;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;
import io.mailwright.server.store.Store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

class SamplePastTest {
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir private static Path folder;
    private static Store store;
    private static final List<Job> JOBS = new ArrayList<>();

    @BeforeAll
    static void fill() {
        store = filled("account.db");
        store.read(tables -> {
            tables.jobs().each(Instant.EPOCH, FAR, JOBS::add);
            return JOBS;
        });
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void hasAFewFinishedSendsThatCouldBeSentAgain() {
        assertThat(JOBS).hasSize(6).extracting(Job::state).containsOnly(JobState.COMPLETE);
        var profile = Profile.of(store.read(tables -> tables.attributes().all()));
        for (var job : JOBS) {
            var content = job.content();
            var source = new MailSource(content.subject(), content.html(), content.text());
            assertThat(Validation.ofCommercial(profile).faults(source))
                    .as(content.emailName())
                    .isEmpty();
            assertThat(job.ended()).isAfter(job.started());
        }
    }

    @Test
    void itsFiguresArePlausible() {
        for (var job : JOBS) {
            var events = events(store, job.id());
            double sent = ledger(job).stream().filter(row -> row.state() == State.SENT).count();
            assertThat(sent).as(job.content().emailName()).isGreaterThan(250);
            assertThat(people(events, EventType.BOUNCE) / sent).isBetween(0.005, 0.08);
            assertThat(people(events, EventType.OPEN) / sent).isBetween(0.12, 0.4);
            assertThat(people(events, EventType.CLICK) / sent).isBetween(0.01, 0.15);
            assertThat(people(events, EventType.UNSUBSCRIBE) / sent).isBetween(0.001, 0.06);
            assertThat(ledger(job)).extracting(Recipient::state).contains(State.NOT_SENT);
        }
    }

    /** Or a person would be shown as active who has left, or as having left for no reason. */
    @Test
    void whatBecameOfMessagesLeadsToWhoStandsHowToday() {
        var standings = new HashMap<Long, Status>();
        store.read(tables -> {
            tables.memberships()
                    .each(
                            tables.lists().master(),
                            null,
                            row -> standings.put(row.subscriber().id(), row.membership().status()));
            return standings;
        });
        for (var job : JOBS) {
            for (var event : events(store, job.id())) {
                switch (event.type()) {
                    case UNSUBSCRIBE -> assertThat(onList(event)).isEqualTo(Status.UNSUBSCRIBED);
                    case BOUNCE -> {
                        if (!event.at().isBefore(Instant.parse("2026-05-01T00:00:00Z"))) {
                            assertThat(standings.get(event.subscriber()))
                                    .isIn(Status.BOUNCED, Status.HELD);
                        }
                    }
                    default -> assertThat(event.type()).isNotEqualTo(EventType.COMPLAINT);
                }
            }
        }
        assertThat(
                        standings.entrySet().stream()
                                .filter(e -> e.getValue() == Status.BOUNCED)
                                .filter(e ->
                                        store.read(tables -> tables.bounces().find(e.getKey()))
                                                .isPresent()))
                .isNotEmpty();
    }

    @Test
    void isTheSameEverywhere() {
        try (var other = filled("other.db")) {
            for (var job : JOBS) {
                assertThat(events(other, job.id())).isEqualTo(events(store, job.id()));
            }
        }
    }

    private static Status onList(Event event) {
        return store.read(tables -> tables.memberships().find(event.list(), event.subscriber()))
                .orElseThrow()
                .status();
    }

    private static double people(List<Event> events, EventType type) {
        return events.stream()
                .filter(event -> event.type() == type)
                .map(Event::subscriber)
                .collect(Collectors.toSet())
                .size();
    }

    private static List<Event> events(Store store, long job) {
        var events = new ArrayList<Event>();
        store.read(tables -> {
            tables.events().each(job, Instant.EPOCH, FAR, events::add);
            return events;
        });
        return events;
    }

    private static List<Recipient> ledger(Job job) {
        var rows = new ArrayList<Recipient>();
        store.read(tables -> {
            tables.memberships()
                    .each(
                            tables.lists().master(),
                            null,
                            row ->
                                    tables.recipients()
                                            .find(job.id(), 0, row.subscriber().id())
                                            .ifPresent(rows::add));
            return rows;
        });
        return rows;
    }

    private static Store filled(String file) {
        var store = Store.open(folder.resolve(file), InstantSource.system());
        SampleAccount.fill(store);
        return store;
    }
}
