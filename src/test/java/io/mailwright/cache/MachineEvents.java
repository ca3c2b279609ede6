package io.mailwright.cache;

import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Invented reactions of people and of machines to a few sends, and which of them the rule of {@code
 * docs/machines.md} takes for a machine's, by looking at every pair of them.
 */
public final class MachineEvents {
    private static final Instant BEGIN = Instant.parse("2026-03-28T22:00:00Z");
    private static final int PEOPLE = 300;
    private static final int DOMAINS = 12;
    private static final List<EventType> SCORED = List.of(EventType.OPEN, EventType.CLICK);

    private final Random random;
    private final List<Event> events = new ArrayList<>();

    private MachineEvents(long seed) {
        random = new Random(seed);
    }

    /** Of two jobs, none twice; the second has nobody it was sent to. */
    public static List<Event> random(long seed) {
        var made = new MachineEvents(seed);
        made.job(1, true);
        made.job(2, false);
        return made.events.stream().distinct().toList();
    }

    /** Few domains are large, so that what many of one do at once may be a tenth of it or not. */
    public static String email(long person) {
        return "p"
                + person
                + "@d"
                + (long) Math.sqrt((double) (person % (DOMAINS * DOMAINS)))
                + ".org";
    }

    private void job(long job, boolean told) {
        for (long person = 1; person <= PEOPLE; person++) {
            int sent = random.nextInt(60);
            if (told) {
                add(job, EventType.SENT, person, sent, 0);
            }
            if (random.nextInt(4) == 0) {
                add(job, EventType.OPEN, person, sent + random.nextInt(4), 0);
            }
            if (random.nextInt(3) == 0) {
                int open = 100 + random.nextInt(40_000);
                add(job, EventType.OPEN, person, open, 0);
                add(job, EventType.CLICK, person, open + 3, random.nextInt(5));
            }
            if (random.nextInt(6) == 0) {
                sweep(job, person, 50_000 + random.nextInt(5000));
            }
        }
        for (int burst = 0; burst < 20; burst++) {
            burst(job, 60_000 + 100 * burst + random.nextInt(20), random.nextInt(DOMAINS));
        }
    }

    /** Some links, more or less quickly. */
    private void sweep(long job, long person, int begin) {
        int at = begin;
        add(job, EventType.OPEN, person, at + random.nextInt(14), 0);
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            add(job, EventType.CLICK, person, at, random.nextInt(5));
            at += random.nextInt(7);
        }
    }

    /** Some people of a domain within some seconds. */
    private void burst(long job, int begin, int domain) {
        var type = SCORED.get(random.nextInt(2));
        int most = 2 + random.nextInt(9);
        for (long person = 1; person <= PEOPLE && most > 0; person++) {
            if (email(person).endsWith("@d" + domain + ".org")) {
                most--;
                add(job, type, person, begin + random.nextInt(9), 1);
            }
        }
    }

    private void add(long job, EventType type, long person, int second, int link) {
        var detail =
                type == EventType.CLICK
                        ? new Detail.Click(link, "http://e.org/" + link, "l" + link)
                        : Detail.NONE;
        events.add(new Event(type, job, person, 7, 0, BEGIN.plusSeconds(second), detail));
    }

    /** What is left of events without those of machines. */
    public static List<Event> human(List<Event> events) {
        var machines = new HashSet<Event>();
        for (long job : events.stream().map(Event::job).distinct().toList()) {
            var ofJob = events.stream().filter(event -> event.job() == job).toList();
            var swept = ofJob.stream().filter(event -> isSwept(event, ofJob)).toList();
            machines.addAll(swept);
            var crowds = crowds(ofJob);
            for (var event : ofJob) {
                if (SCORED.contains(event.type())
                        && (isSoon(event, ofJob)
                                || isBeside(event, swept)
                                || crowds.contains(crowd(event)))) {
                    machines.add(event);
                }
            }
        }
        return events.stream().filter(event -> !machines.contains(event)).toList();
    }

    private static boolean isSoon(Event event, List<Event> all) {
        return all.stream()
                .filter(other -> other.type() == EventType.SENT)
                .filter(sent -> sent.subscriber() == event.subscriber())
                .map(sent -> Duration.between(sent.at(), event.at()).toSeconds())
                .anyMatch(after -> after >= 0 && after <= 2);
    }

    private static boolean isSwept(Event event, List<Event> all) {
        return event.type() == EventType.CLICK
                && all.stream()
                                .filter(other -> other.type() == EventType.CLICK)
                                .filter(other -> areNear(event, other))
                                .map(Event::detail)
                                .distinct()
                                .count()
                        >= 3;
    }

    private static boolean areNear(Event one, Event other) {
        return one.subscriber() == other.subscriber()
                && Math.abs(Duration.between(one.at(), other.at()).toSeconds()) <= 10;
    }

    private static boolean isBeside(Event event, List<Event> swept) {
        return event.type() == EventType.OPEN
                && swept.stream().anyMatch(click -> areNear(event, click));
    }

    private static String crowd(Event event) {
        return event.type() + domain(event) + event.at().getEpochSecond() / 10;
    }

    private static String domain(Event event) {
        var email = email(event.subscriber());
        return email.substring(email.indexOf('@'));
    }

    private static Set<String> crowds(List<Event> all) {
        var sizes = new HashMap<String, Integer>();
        for (var type : EventType.values()) {
            var people = new HashMap<String, Set<Long>>();
            for (var event : all) {
                if (event.type() == type) {
                    people.computeIfAbsent(domain(event), _ -> new HashSet<>())
                            .add(event.subscriber());
                }
            }
            people.forEach((domain, ids) -> sizes.merge(domain, ids.size(), Math::max));
        }
        Map<String, Set<Long>> people = new HashMap<>();
        var crowds = new HashSet<String>();
        for (var event : all) {
            if (SCORED.contains(event.type())) {
                var ids = people.computeIfAbsent(crowd(event), _ -> new HashSet<>());
                ids.add(event.subscriber());
                if (ids.size() >= 5 && 10 * ids.size() >= sizes.getOrDefault(domain(event), 0)) {
                    crowds.add(crowd(event));
                }
            }
        }
        return crowds;
    }
}
