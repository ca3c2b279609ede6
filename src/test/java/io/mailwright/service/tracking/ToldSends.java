package io.mailwright.service.tracking;

import io.mailwright.cache.Database;
import io.mailwright.cache.ToldJob;
import io.mailwright.cache.TrackingLoad;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.domain.tracking.Origin;
import io.mailwright.domain.tracking.SummaryCount;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Sends with events whose figures can be worked out on paper: of {@code people} recipients every
 * tenth has a bounce, every second of the others opens, an hour after the other, and every fourth
 * clicks one of two links twice.
 */
public final class ToldSends {
    private final List<ToldJob> jobs = new ArrayList<>();
    private final List<AddressedEvent> events = new ArrayList<>();
    private LongFunction<Origin> origin = _ -> Origin.NONE;

    /** Adds a send. */
    public ToldSends add(long job, String name, Instant at, int people, long list) {
        jobs.add(
                new ToldJob(
                        job,
                        false,
                        new JobSummary(
                                job + 1,
                                name,
                                "About " + name,
                                "",
                                "",
                                at,
                                JobState.COMPLETE,
                                Map.of(SummaryCount.SENT, (long) people),
                                Map.of()),
                        List.of(list),
                        EnumSet.allOf(EventType.class),
                        at.plus(Duration.ofDays(20)),
                        at.plus(Duration.ofDays(20))));
        for (int i = 0; i < people; i++) {
            event(job, i, EventType.SENT, at, Detail.NONE);
            if (i % 10 == 0) {
                event(
                        job,
                        i,
                        EventType.BOUNCE,
                        at.plusSeconds(60),
                        new Detail.Bounce(BounceCategory.HARD, 2001, 550, "No such mailbox"));
            } else if (i % 2 == 0) {
                var opened = at.plus(Duration.ofMinutes(30L * i));
                event(job, i, EventType.OPEN, opened, Detail.NONE);
                event(job, i, EventType.OPEN, opened.plusSeconds(90), Detail.NONE);
                if (i % 4 == 0) {
                    for (int n = 1; n <= 2; n++) {
                        event(
                                job,
                                i,
                                EventType.CLICK,
                                opened.plusSeconds(100L * n),
                                new Detail.Click(
                                        i % 8 == 0 ? 1 : 2,
                                        "https://www.example.org/" + (i % 8 == 0 ? "tea" : "cups"),
                                        i % 8 == 0 ? "Tea" : "Cups"));
                    }
                }
            }
        }
        return this;
    }

    /** Has a machine open it for so many of those who do not open, a second after the sending. */
    public ToldSends opensByMachine(long job, Instant at, int people) {
        for (int i = 0; i < people; i++) {
            event(job, 2 * i + 1, EventType.OPEN, at.plusSeconds(1), Detail.NONE);
        }
        return this;
    }

    /** With what and from where each subscriber opens and clicks. */
    public ToldSends from(LongFunction<Origin> told) {
        origin = told;
        return this;
    }

    private Origin origin(Event event) {
        return event.type() == EventType.OPEN || event.type() == EventType.CLICK
                ? origin.apply(event.subscriber())
                : Origin.NONE;
    }

    private void event(long job, int person, EventType type, Instant at, Detail detail) {
        events.add(
                new AddressedEvent(
                        new Event(type, job, 1000L + person, 1, 0, at, detail),
                        "person%03d@example.org".formatted(person)));
    }

    /** Writes them into a local copy. */
    public void into(Database cache) {
        try (var load = TrackingLoad.open(cache)) {
            jobs.forEach(load::add);
            events.forEach(event -> load.add(event, origin(event.event())));
            load.takeOver(jobs.getLast().asOf());
        }
    }
}
