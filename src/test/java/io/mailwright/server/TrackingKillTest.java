package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.server.engine.tracking.Purpose;
import io.mailwright.server.engine.tracking.Token;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What a visitor was answered is there after a {@code kill -9}. */
class TrackingKillTest {
    private static final int PEOPLE = 1000;
    private static final int VISITORS = 4;
    private static final int ANSWERS_BEFORE_THE_KILL = 200;

    @TempDir private Path data;
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger clicks = new AtomicInteger();
    private final List<Long> left = Collections.synchronizedList(new ArrayList<>());

    @Test
    @Timeout(60)
    void everyAnsweredClickAndDepartureSurvives() throws Exception {
        try (var mailing = new TrackedMailing(data)) {
            long job = mailing.job("<a href=\"https://example.org/\">x</a>");
            var people = sentTo(mailing, job);
            try (var process = new ServedProcess(data)) {
                visitUntilKilled(new Links(mailing, job, process.tracking()), process, people);
            }
            assertAllThere(mailing, job);
        }
    }

    /** As if the job had been sent. */
    private static List<Long> sentTo(TrackedMailing mailing, long job) {
        return mailing.store.change(tables -> {
            var people = new ArrayList<Long>();
            for (int i = 0; i < PEOPLE; i++) {
                var email = "p%d@example.org".formatted(i);
                long id = tables.subscribers().create(email, EmailType.HTML, Map.of()).id();
                for (long list : List.of(tables.lists().master(), mailing.list)) {
                    tables.memberships().put(list, id, Status.ACTIVE, null, mailing.now);
                }
                tables.recipients()
                        .create(
                                new Recipient(
                                        job,
                                        0,
                                        id,
                                        mailing.list,
                                        State.SENT,
                                        mailing.now,
                                        null,
                                        null,
                                        Map.of()));
                people.add(id);
            }
            tables.links().idOf(job, "https://example.org/", "", true);
            tables.jobs().end(job, JobState.COMPLETE, mailing.now);
            return people;
        });
    }

    private record Links(TrackedMailing mailing, long job, URI root) {
        URI of(Purpose purpose, long person) {
            var token = new Token(purpose, job, 0, person, mailing.list, 1);
            return root.resolve("/" + purpose.letter() + "/" + mailing.tokens().sign(token));
        }
    }

    private void visitUntilKilled(Links links, ServedProcess process, List<Long> people)
            throws InterruptedException {
        var visitors = new ArrayList<Thread>();
        for (int v = 0; v < VISITORS; v++) {
            int first = v;
            visitors.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                for (int i = first; i < people.size(); i += VISITORS) {
                                    visit(links, process, people.get(i));
                                }
                            }));
        }
        for (var visitor : visitors) {
            visitor.join();
        }
    }

    private void visit(Links links, ServedProcess process, long person) {
        try {
            if (links.mailing.get(links.of(Purpose.CLICK, person)).statusCode() == 302) {
                clicks.incrementAndGet();
            }
            var leave = links.of(Purpose.UNSUBSCRIBE, person);
            if (links.mailing.post(leave, "scope", "list").statusCode() == 200) {
                left.add(person);
            }
            if (answers.incrementAndGet() == ANSWERS_BEFORE_THE_KILL) {
                process.kill();
            }
        } catch (UncheckedIOException _) {
            // Killed: the last one was not answered.
        }
    }

    private void assertAllThere(TrackedMailing mailing, long job) {
        var stored =
                mailing.events(job).stream()
                        .collect(Collectors.groupingBy(Event::type, Collectors.counting()));
        assertThat(left).hasSizeBetween(ANSWERS_BEFORE_THE_KILL, PEOPLE - 1);
        assertThat(clicks.get()).isPositive();
        assertThat(stored.get(EventType.CLICK)).isGreaterThanOrEqualTo(clicks.get());
        assertThat(stored.get(EventType.UNSUBSCRIBE)).isGreaterThanOrEqualTo(left.size());
        assertThat(left)
                .allSatisfy(person ->
                        assertThat(mailing.standing(person, mailing.list))
                                .isEqualTo(Status.UNSUBSCRIBED));
    }
}
