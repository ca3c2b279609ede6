package io.mailwright.service.tracking;

import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.PersonActivity;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a plain count of the raw events of a {@link KnownAccount} says of its people. */
public record KnownPeople(boolean humanOnly) {
    private static final Set<EventType> TOLD =
            Set.of(EventType.SENT, EventType.OPEN, EventType.CLICK);

    /** Sent to in the last days, and nothing opened or clicked in them; the quietest first. */
    public List<PersonActivity> quiet(int days) {
        var since = KnownAccount.known().last().minus(Duration.ofDays(days));
        return all().stream()
                .filter(person -> !time(person.lastSent()).isBefore(since))
                .filter(person -> time(person.lastReaction()).isBefore(since))
                .sorted(
                        Comparator.comparing((PersonActivity one) -> time(one.lastReaction()))
                                .thenComparing(one -> time(one.lastSent()))
                                .thenComparingLong(PersonActivity::subscriber))
                .toList();
    }

    /** Who opened or clicked, those in the most messages first. */
    public List<PersonActivity> mostActive() {
        return all().stream()
                .filter(person -> person.opened() + person.clicked() > 0)
                .sorted(
                        Comparator.comparingLong(
                                        (PersonActivity one) -> one.opened() + one.clicked())
                                .thenComparingLong(PersonActivity::subscriber)
                                .reversed())
                .toList();
    }

    private static Instant time(@Nullable Instant moment) {
        return moment == null ? Instant.EPOCH : moment;
    }

    private List<PersonActivity> all() {
        return KnownAccount.known().events(humanOnly).stream()
                .filter(event -> TOLD.contains(event.type()))
                .collect(Collectors.groupingBy(Event::subscriber))
                .entrySet()
                .stream()
                .map(one -> person(one.getKey(), one.getValue()))
                .toList();
    }

    private static PersonActivity person(long id, List<Event> events) {
        return new PersonActivity(
                id,
                KnownAccount.email(id),
                last(events, Set.of(EventType.SENT)),
                last(events, Set.of(EventType.OPEN, EventType.CLICK)),
                messages(events, EventType.OPEN),
                messages(events, EventType.CLICK));
    }

    private static @Nullable Instant last(List<Event> events, Set<EventType> types) {
        return events.stream()
                .filter(event -> types.contains(event.type()))
                .map(Event::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static long messages(List<Event> events, EventType type) {
        return events.stream()
                .filter(event -> event.type() == type)
                .map(Event::job)
                .distinct()
                .count();
    }
}
