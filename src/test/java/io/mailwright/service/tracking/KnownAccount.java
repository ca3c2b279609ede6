package io.mailwright.service.tracking;

import io.mailwright.cache.Database;
import io.mailwright.cache.MachineEvents;
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
import io.mailwright.domain.tracking.Told;
import io.mailwright.domain.tracking.UnsubscribeScope;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * An invented account of which every event is known: with machines among people, all kinds of
 * events, lists and origins told of some, sends over the night clocks are put forward in Europe,
 * one of them opened in the night they are put back too, one sent in that night, whose account
 * tells other totals than its events, a send of whose recipients nothing is known, one whose first
 * event is before itself, and one without recipients.
 */
public final class KnownAccount {
    public static final Instant AS_OF = Instant.parse("2026-11-03T12:00:00Z");
    public static final long SPRING = 1;
    public static final long UNTOLD = 2;
    public static final long TOLD_LATE = 3;
    public static final long NOBODY = 4;
    public static final long AUTUMN = 5;
    public static final List<Long> JOBS = List.of(SPRING, UNTOLD, TOLD_LATE, NOBODY, AUTUMN);

    /** In the account's own words; of the rest it says nothing. */
    public static final Map<SummaryCount, Long> TOLD_OF_AUTUMN =
            Map.of(
                    SummaryCount.SENT, 210L,
                    SummaryCount.UNIQUE_OPENS, 133L,
                    SummaryCount.TOTAL_CLICKS, 77L,
                    SummaryCount.HARD_BOUNCES, 9L);

    private static final Instant APRIL = Instant.parse("2026-04-01T12:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2026-10-24T23:00:00Z");
    private static final int SENT_IN_AUTUMN = 200;

    private static final class Once {
        static final KnownAccount ACCOUNT = new KnownAccount();
    }

    private final Random random = new Random(21);
    private final List<Event> events = new ArrayList<>();
    private final List<Fact> told = new ArrayList<>();
    private final List<Event> all;
    private final List<Event> human;

    private KnownAccount() {
        MachineEvents.random(21).forEach(event -> events.add(mailedBy(list(event), event)));
        spring();
        add(EventType.OPEN, TOLD_LATE, 5, APRIL.minusSeconds(9_000), Detail.NONE);
        autumn();
        tell();
        all = List.copyOf(events);
        human = List.copyOf(MachineEvents.human(all));
    }

    /** Made once, since it takes its time. */
    public static KnownAccount known() {
        return Once.ACCOUNT;
    }

    /** All of them, or what is left without machines. */
    public List<Event> events(boolean humanOnly) {
        return humanOnly ? human : all;
    }

    /** What an extract tells of somebody beside events. */
    public record Fact(long person, Told told) {}

    /** All of them. */
    public List<Fact> told() {
        return List.copyOf(told);
    }

    /** When the last of them was. */
    public Instant last() {
        return all.stream().map(Event::at).max(Instant::compareTo).orElseThrow();
    }

    public static String email(long person) {
        return MachineEvents.email(person);
    }

    private void spring() {
        for (long person = 1; person <= 60; person++) {
            var at = APRIL.plusSeconds(random.nextInt(100_000));
            add(EventType.BOUNCE, SPRING, person, at, bounce());
            add(EventType.BOUNCE, SPRING, 1 + person / 2, at.plusSeconds(5), bounce());
            var left = new Detail.Unsubscribe(UnsubscribeScope.LIST, "too many");
            add(EventType.UNSUBSCRIBE, SPRING, 1 + person / 3, at, left);
            add(EventType.FORWARD, SPRING, 1 + person / 4, at, new Detail.Forward(2));
            add(EventType.COMPLAINT, SPRING, 1 + person / 5, at, Detail.NONE);
            add(EventType.OPEN, UNTOLD, person, OCTOBER.plusSeconds(person * 240), Detail.NONE);
        }
    }

    /** Whoever saw a part twice within a second counts once. */
    private void tell() {
        for (long person = 31; person <= 90; person++) {
            for (int part = random.nextInt(4); part > 0; part--) {
                var at = APRIL.plusSeconds(random.nextInt(40));
                tell(person, new Told.Shown(SPRING, at, "Part " + random.nextInt(3), 0));
            }
            if (person % 3 == 0) {
                var answer = random.nextBoolean() ? "=Yes" : "No";
                tell(person, new Told.Answer(SPRING, APRIL, "Milk?", answer));
                tell(person, new Told.Answer(SPRING, APRIL, "Tea " + person % 2, answer));
            }
        }
    }

    private void tell(long person, Told what) {
        told.add(new Fact(person, what));
    }

    private void autumn() {
        for (long person = 1; person <= SENT_IN_AUTUMN; person++) {
            add(EventType.SENT, AUTUMN, person, OCTOBER.plusSeconds(person), Detail.NONE);
            for (int times = random.nextInt(4); times > 0; times--) {
                var at = OCTOBER.plusSeconds(random.nextInt(5) == 0 ? person + 1 : 300 + night());
                add(EventType.OPEN, AUTUMN, person, at, Detail.NONE);
                int link = random.nextInt(3);
                if (link > 0) {
                    var click = new Detail.Click(link, "http://e.org/" + link, "l" + link);
                    add(EventType.CLICK, AUTUMN, person, at.plusSeconds(20), click);
                }
            }
            if (person % 20 == 0) {
                add(EventType.BOUNCE, AUTUMN, person, OCTOBER.plusSeconds(person + 9), bounce());
            }
        }
    }

    /** Mostly in the hours around the change of clocks in Europe, some after that in America. */
    private int night() {
        int hours = random.nextInt(6) == 0 ? 24 * 9 : 5;
        return random.nextInt(hours * 3600);
    }

    private Detail bounce() {
        var categories = BounceCategory.values();
        int code = random.nextInt(3);
        return new Detail.Bounce(
                categories[random.nextInt(categories.length)],
                code == 0 ? 0 : 2000 + code,
                code == 2 ? 0 : 550,
                "reason " + random.nextInt(3));
    }

    private void add(EventType type, long job, long person, Instant at, Detail detail) {
        var event = new Event(type, job, person, 0, 0, at, detail);
        events.add(mailedBy(list(event), event));
    }

    private static Event mailedBy(long list, Event event) {
        return new Event(
                event.type(),
                event.job(),
                event.subscriber(),
                list,
                event.batch(),
                event.at(),
                event.detail());
    }

    /** Of every seventh nothing was told, and every tenth is mailed by two. */
    private static long list(Event event) {
        long person = event.subscriber();
        if (person % 7 == 3) {
            return 0;
        }
        return person % 10 == 0 ? 7 + event.at().getEpochSecond() % 2 : 7 + person % 2;
    }

    public static String listName(long list) {
        return "List " + list;
    }

    /** With what and from where; told of some opens and clicks. */
    public static Origin origin(Event event) {
        boolean isTold =
                (event.type() == EventType.OPEN || event.type() == EventType.CLICK)
                        && (event.job() == SPRING || event.job() == AUTUMN);
        long kind = isTold ? (event.subscriber() + event.at().getEpochSecond()) % 4 : 0;
        return switch ((int) kind) {
            case 1 -> new Origin("Apple Mail", "", "iOS", "iPhone", "Austria", "Tyrol", "Hall");
            case 2 -> new Origin("Outlook", "Edge", "Windows 11", "", "Germany", "", "Hall");
            case 3 -> new Origin("", "Firefox", "Linux", "", "Austria", "Wien", "");
            default -> Origin.NONE;
        };
    }

    /** Brings all of it into a local copy, in two loads. */
    public void into(Database cache) {
        try (var load = TrackingLoad.open(cache)) {
            for (var event : events) {
                load.add(new AddressedEvent(event, email(event.subscriber())), origin(event));
            }
            told.forEach(fact -> load.add(fact.person(), email(fact.person()), fact.told()));
            load.takeOver(AS_OF);
            told.subList(0, told.size() / 2)
                    .forEach(fact -> load.add(0, email(fact.person()), fact.told()));
            load.add(told(TOLD_LATE, "Late", Set.of(), APRIL, Map.of()));
            load.add(told(NOBODY, "Nobody", Set.of(EventType.SENT), APRIL, Map.of()));
            load.add(told(AUTUMN, "Autumn", Set.of(), OCTOBER, TOLD_OF_AUTUMN));
            load.takeOver(AS_OF);
        }
    }

    /** When a send began: as it was told, else with its first quarter of an hour. */
    public Instant begin(long job) {
        return job == AUTUMN
                ? OCTOBER
                : job == TOLD_LATE || job == NOBODY
                        ? APRIL
                        : events.stream()
                                .filter(event -> event.job() == job)
                                .map(event ->
                                        Instant.ofEpochSecond(
                                                event.at().getEpochSecond()
                                                        / quarter()
                                                        * quarter()))
                                .min(Instant::compareTo)
                                .orElseThrow();
    }

    private static long quarter() {
        return Duration.ofMinutes(15).toSeconds();
    }

    private static ToldJob told(
            long job,
            String name,
            Set<EventType> types,
            Instant sentAt,
            Map<SummaryCount, Long> counts) {
        var summary =
                new JobSummary(1, name, "S", "", "", sentAt, JobState.COMPLETE, counts, Map.of());
        return new ToldJob(job, false, summary, List.of(), types, AS_OF, null);
    }
}
