package io.mailwright.cache;

import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.domain.tracking.UnsubscribeScope;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Invented events, and what a plain count of them says. */
public final class RawEvents {
    private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");
    private static final int DAYS = 5;

    private final List<Event> events;

    public RawEvents(List<Event> events) {
        this.events = List.copyOf(events);
    }

    /** So few people and seconds that much happens at once. */
    public static RawEvents random(long seed, int count) {
        var random = new Random(seed);
        var events = new ArrayList<Event>();
        var bounced = new HashSet<String>();
        while (events.size() < count) {
            var event = event(random);
            if (event.type() != EventType.BOUNCE || bounced.add(event.job() + " " + event.at())) {
                events.add(event);
            }
        }
        return new RawEvents(events);
    }

    private static Event event(Random random) {
        var type = pick(EventType.values(), random.nextInt(1000));
        long job = 1L + random.nextInt(4);
        var at = BEGIN.plusSeconds(86_400L * random.nextInt(DAYS) + random.nextInt(2000));
        return new Event(
                type, job, 1L + random.nextInt(40), 7, 0, at, detail(type, random.nextInt(1000)));
    }

    private static Detail detail(EventType type, int any) {
        return switch (type) {
            case SENT, OPEN, COMPLAINT -> Detail.NONE;
            case NOT_SENT -> new Detail.NotSent(any % 3, "reason " + any % 5);
            case CLICK -> new Detail.Click(any, "http://e.org/" + any % 3, "alias " + any % 2);
            case BOUNCE ->
                    new Detail.Bounce(
                            pick(BounceCategory.values(), any), 2001, 550, "reason " + any % 10);
            case UNSUBSCRIBE ->
                    new Detail.Unsubscribe(
                            pick(UnsubscribeScope.values(), any), "reason " + any % 4);
            case FORWARD -> new Detail.Forward(1 + any % 4);
            case CONVERSION -> new Detail.Conversion(any, "Sales", any % 7 + ".90", "a" + any % 2);
        };
    }

    private static <T> T pick(T[] values, int any) {
        return List.of(values).get(any % values.length);
    }

    public List<Event> all() {
        return events;
    }

    public Stream<Event> of(long job, EventType type) {
        return events.stream().filter(event -> event.job() == job && event.type() == type);
    }

    public long total(long job, EventType type) {
        return of(job, type).count();
    }

    public long people(long job, EventType type) {
        return of(job, type).map(Event::subscriber).distinct().count();
    }

    /** What {@code tracking.md} T1 and T23 say of the events. */
    public Map<SummaryCount, Long> counts(long job) {
        var counts = new EnumMap<SummaryCount, Long>(SummaryCount.class);
        counts.put(SummaryCount.SENT, total(job, EventType.SENT));
        counts.put(SummaryCount.UNIQUE_OPENS, people(job, EventType.OPEN));
        counts.put(SummaryCount.TOTAL_OPENS, total(job, EventType.OPEN));
        counts.put(SummaryCount.UNIQUE_CLICKS, people(job, EventType.CLICK));
        counts.put(SummaryCount.TOTAL_CLICKS, total(job, EventType.CLICK));
        counts.put(SummaryCount.UNSUBSCRIBES, people(job, EventType.UNSUBSCRIBE));
        counts.put(SummaryCount.FORWARDS, total(job, EventType.FORWARD));
        var last = new TreeMap<Long, Event>();
        of(job, EventType.BOUNCE)
                .forEach(event ->
                        last.merge(
                                event.subscriber(),
                                event,
                                (one, other) -> one.at().isAfter(other.at()) ? one : other));
        counts.put(SummaryCount.HARD_BOUNCES, bounced(last, BounceCategory.HARD));
        counts.put(SummaryCount.SOFT_BOUNCES, bounced(last, BounceCategory.SOFT));
        counts.put(SummaryCount.BLOCK_BOUNCES, bounced(last, BounceCategory.BLOCK));
        counts.put(
                SummaryCount.OTHER_BOUNCES,
                bounced(last, BounceCategory.TECHNICAL) + bounced(last, BounceCategory.UNKNOWN));
        counts.put(SummaryCount.DELIVERED, counts.get(SummaryCount.SENT) - last.size());
        return counts;
    }

    private static long bounced(Map<Long, Event> last, BounceCategory category) {
        return last.values().stream()
                .filter(event -> ((Detail.Bounce) event.detail()).category() == category)
                .count();
    }
}
