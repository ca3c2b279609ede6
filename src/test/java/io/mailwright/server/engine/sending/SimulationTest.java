package io.mailwright.server.engine.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Status;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

@Timeout(120)
class SimulationTest {
    private static final int PEOPLE = 2_000;
    private static final String LINKS =
            "<a href=\"https://example.org/a\" alias=\"A\">a</a>"
                    + "<a href=\"https://example.org/b\" alias=\"B\">b</a>";

    @TempDir private Path folder;

    @Test
    void whatPeopleDoIsPlausibleAndComesWithTime() throws Exception {
        try (var mailing = new TestMailing(folder)) {
            mailing.subscribers(PEOPLE);
            long job = mailing.job(LINKS);
            try (var sending = mailing.send(new DeliverTo.Simulate(1, 1))) {
                mailing.awaitState(job, JobState.COMPLETE);
                assertThat(mailing.events(job)).isEmpty();
                assertThat(mailing.recipients(job))
                        .extracting(Recipient::state)
                        .containsOnly(State.SENT);

                pass(mailing, sending, Duration.ofMinutes(150));
                long early = people(mailing.events(job), EventType.OPEN);
                pass(mailing, sending, Duration.ofDays(9));
                var events = mailing.events(job);
                assertThat(people(events, EventType.OPEN))
                        .isBetween(PEOPLE * 15 / 100L, PEOPLE * 35 / 100L);
                assertThat(early)
                        .isBetween(
                                people(events, EventType.OPEN) * 35 / 100,
                                people(events, EventType.OPEN) * 65 / 100);
                assertThat(people(events, EventType.CLICK))
                        .isBetween(PEOPLE * 2 / 100L, PEOPLE * 12 / 100L);
                assertThat(people(events, EventType.BOUNCE))
                        .isBetween(PEOPLE / 100L, PEOPLE * 4 / 100L);
                assertThat(people(events, EventType.UNSUBSCRIBE)).isBetween(1L, PEOPLE / 100L);
                assertThat(events)
                        .allMatch(event ->
                                event.at().isAfter(TestMailing.BEGIN)
                                        && !event.at().isAfter(mailing.now));
                assertThat(events)
                        .extracting(Event::detail)
                        .filteredOn(Detail.Click.class::isInstance)
                        .extracting(detail -> ((Detail.Click) detail).alias())
                        .contains("A", "B");
                for (var event : events) {
                    if (event.type() == EventType.UNSUBSCRIBE) {
                        assertThat(mailing.standing(event.subscriber()))
                                .isEqualTo(Status.UNSUBSCRIBED);
                    }
                }
            }
        }
    }

    @Test
    void itIsTheSameForTheSameSeedWhereverItRuns() throws Exception {
        var first = events("a", 7);
        assertThat(first).isNotEmpty().isEqualTo(events("b", 7)).isNotEqualTo(events("c", 8));
    }

    @Test
    void timePassesFasterForThem() throws Exception {
        try (var mailing = new TestMailing(folder)) {
            mailing.subscribers(200);
            long job = mailing.job(LINKS);
            try (var sending = mailing.send(new DeliverTo.Simulate(1, 3600))) {
                mailing.awaitState(job, JobState.COMPLETE);
                pass(mailing, sending, Duration.ofDays(9).dividedBy(3600));
            }
            assertThat(mailing.store.<Optional<Instant>>read(tables -> tables.upcoming().next()))
                    .isEmpty();
            assertThat(people(mailing.events(job), EventType.OPEN)).isPositive();
        }
    }

    private List<Event> events(String name, int seed) throws Exception {
        var data = Files.createDirectories(folder.resolve(name));
        try (var mailing = new TestMailing(data)) {
            mailing.subscribers(200);
            long job = mailing.job(LINKS);
            try (var sending = mailing.send(new DeliverTo.Simulate(seed, 60))) {
                mailing.awaitState(job, JobState.COMPLETE);
                pass(mailing, sending, Duration.ofDays(9));
            }
            return mailing.events(job);
        }
    }

    private static void pass(TestMailing mailing, Sending sending, Duration time)
            throws InterruptedException {
        mailing.now = mailing.now.plus(time);
        sending.wake();
        TestMailing.await(() ->
                mailing.store
                        .<Optional<Instant>>read(tables -> tables.upcoming().next())
                        .filter(at -> !at.isAfter(mailing.now))
                        .isEmpty());
    }

    private static long people(List<Event> events, EventType type) {
        return events.stream()
                .filter(event -> event.type() == type)
                .map(Event::subscriber)
                .collect(Collectors.toSet())
                .size();
    }
}
