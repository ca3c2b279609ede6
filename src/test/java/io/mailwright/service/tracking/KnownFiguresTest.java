package io.mailwright.service.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.KnownHome;
import io.mailwright.domain.tracking.Among;
import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.ListFigure;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.domain.tracking.Rates;
import io.mailwright.domain.tracking.SubscriberHistory.Entry;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.domain.tracking.WeekHours;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Every figure reports are made of, with machines and without, beside a count of raw events. */
class KnownFiguresTest {
    /** In the last, clocks are changed by half an hour; in the first but one, by none. */
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/Chicago", "Asia/Kathmandu", "Australia/Lord_Howe");

    private static final int HOURS = 24;

    private static final KnownAccount KNOWN = KnownAccount.known();
    private static final ReportService REPORTS = KnownHome.services().reports();

    private static void ofEach(Consumer<Truth> check) {
        for (long job : KnownAccount.JOBS) {
            check.accept(new Truth(KNOWN, job, false));
            check.accept(new Truth(KNOWN, job, true));
        }
    }

    @Test
    void figuresAndRates() {
        assertThat(REPORTS.all()).hasSize(KnownAccount.JOBS.size());
        ofEach(truth -> {
            var report = report(truth);
            for (var count : SummaryCount.values()) {
                assertThat(report.figure(count)).as("%s", count).isEqualTo(truth.figure(count));
            }
            assertThat(report.bounces()).isEqualTo(truth.bounced());
            var delivered = SummaryCount.DELIVERED;
            assertThat(report.rates())
                    .isEqualTo(
                            new Rates(
                                    truth.rate(delivered, SummaryCount.SENT),
                                    Truth.rate(
                                            OptionalLong.of(truth.bounced()),
                                            truth.figure(SummaryCount.SENT)),
                                    truth.rate(SummaryCount.UNIQUE_OPENS, delivered),
                                    truth.rate(SummaryCount.UNIQUE_CLICKS, delivered),
                                    truth.rate(
                                            SummaryCount.UNIQUE_CLICKS, SummaryCount.UNIQUE_OPENS),
                                    truth.rate(SummaryCount.UNSUBSCRIBES, delivered)));
        });
    }

    private static JobReport report(Truth truth) {
        var whole = REPORTS.job(truth.job());
        return truth.humanOnly() ? whole.humanOnly() : whole;
    }

    @Test
    void whereTheAccountDiffersFromTheEvents() {
        var truth = new Truth(KNOWN, KnownAccount.AUTUMN, false);
        var differences = REPORTS.job(KnownAccount.AUTUMN).differences();
        assertThat(differences.keySet())
                .containsExactlyInAnyOrderElementsOf(KnownAccount.TOLD_OF_AUTUMN.keySet());
        differences.forEach((count, difference) -> {
            assertThat(difference.told()).isEqualTo(KnownAccount.TOLD_OF_AUTUMN.get(count));
            assertThat(OptionalLong.of(difference.counted())).isEqualTo(truth.counted(count));
        });
        assertThat(REPORTS.job(KnownAccount.SPRING).differences()).isEmpty();
    }

    @Test
    void linksBouncesDomainsListsClientsAndPlaces() {
        ofEach(truth -> {
            long job = truth.job();
            boolean human = truth.humanOnly();
            assertThat(REPORTS.links(job, human))
                    .isSortedAccordingTo(Comparator.comparingLong(LinkFigure::clicks).reversed())
                    .containsExactlyInAnyOrderElementsOf(truth.links());
            assertThat(REPORTS.bounces(job))
                    .isSortedAccordingTo(Comparator.comparingLong(BounceFigure::people).reversed())
                    .containsExactlyInAnyOrderElementsOf(truth.bounces());
            assertThat(REPORTS.domains(job, human, 1000))
                    .isSortedAccordingTo(Comparator.comparingLong(PartFigure::sent).reversed())
                    .containsExactlyInAnyOrderElementsOf(truth.domains());
            assertThat(REPORTS.lists(job, human))
                    .isSortedAccordingTo(Comparator.comparingLong(ListFigure::sent).reversed())
                    .containsExactlyInAnyOrderElementsOf(truth.lists());
            assertThat(REPORTS.origins(job, human))
                    .containsExactlyInAnyOrderElementsOf(truth.origins());
        });
        assertThat(REPORTS.lists(KnownAccount.SPRING, true)).hasSize(3);
        assertThat(REPORTS.bounces(KnownAccount.SPRING)).hasSizeGreaterThan(10);
        assertThat(REPORTS.origins(KnownAccount.AUTUMN, true)).hasSizeGreaterThan(8);
    }

    @Test
    void hoursOfTheWeekAndOfDaysOverAChangeOfClocks() {
        ofEach(truth -> {
            var quarters = REPORTS.quarters(truth.job(), truth.humanOnly());
            for (var name : ZONES) {
                var zone = ZoneId.of(name);
                for (var type : EventType.values()) {
                    assertThat(week(WeekHours.of(quarters, type, zone)))
                            .as("%s of %s, %s", type, truth.job(), zone)
                            .isEqualTo(truth.week(type, zone));
                }
            }
        });
        var berlin = ZoneId.of("Europe/Berlin");
        var spring = new Truth(KNOWN, KnownAccount.SPRING, false).week(EventType.OPEN, berlin);
        assertThat(spring).as("that hour there was not").doesNotContainKey("SUNDAY 2");
        assertThat(spring).containsKeys("SUNDAY 1", "SUNDAY 3");
    }

    private static Map<String, Long> week(WeekHours week) {
        var hours = new HashMap<String, Long>();
        for (var day : DayOfWeek.values()) {
            for (int hour = 0; hour < HOURS; hour++) {
                if (week.count(day, hour) > 0) {
                    hours.put(day + " " + hour, week.count(day, hour));
                }
            }
        }
        return hours;
    }

    @Test
    void peopleBehindEveryNumber() {
        ofEach(truth -> {
            boolean human = truth.humanOnly();
            for (var type : EventType.values()) {
                assertPeople(truth, PeopleWanted.all(type, human), truth.persons(type));
            }
            for (var link : truth.links()) {
                assertPeople(
                        truth,
                        PeopleWanted.of(link, human),
                        narrowed(truth, EventType.CLICK, event -> isOf(event, link)));
            }
        });
        var truth = new Truth(KNOWN, KnownAccount.SPRING, false);
        var last = truth.lastBounces();
        for (var bounce : truth.bounces()) {
            var people = truth.persons(EventType.BOUNCE);
            people.keySet().removeIf(person -> !isOf(last.get(person), bounce));
            assertThat(people).hasSize((int) bounce.people());
            assertPeople(
                    truth,
                    PeopleWanted.of(EventType.BOUNCE, false, new Among.OfBounce(bounce)),
                    people);
        }
    }

    private static boolean isOf(Event event, LinkFigure link) {
        return event.detail() instanceof Detail.Click click
                && click.url().equals(link.url())
                && click.alias().equals(link.alias());
    }

    private static boolean isOf(Event event, BounceFigure figure) {
        return event.detail() instanceof Detail.Bounce bounce
                && bounce.category() == figure.category()
                && bounce.subcategory() == figure.code()
                && bounce.smtpCode() == figure.smtpCode();
    }

    private static Map<Long, List<Event>> narrowed(
            Truth truth, EventType type, Predicate<Event> isWanted) {
        var people = truth.persons(type);
        people.replaceAll((_, events) -> events.stream().filter(isWanted).toList());
        people.values().removeIf(List::isEmpty);
        return people;
    }

    /** In pages of seven. */
    private static void assertPeople(
            Truth truth, PeopleWanted wanted, Map<Long, List<Event>> expected) {
        var people = new ArrayList<EventPerson>();
        var page = REPORTS.people(truth.job(), wanted, Long.MIN_VALUE, 7);
        while (!page.isEmpty()) {
            people.addAll(page);
            page = REPORTS.people(truth.job(), wanted, page.getLast().subscriber(), 7);
        }
        assertThat(people)
                .as("%s of %s", wanted, truth)
                .extracting(
                        EventPerson::subscriber,
                        EventPerson::email,
                        EventPerson::events,
                        EventPerson::firstAt,
                        EventPerson::lastAt)
                .containsExactlyElementsOf(
                        expected.entrySet().stream()
                                .map(one ->
                                        tuple(
                                                one.getKey(),
                                                KnownAccount.email(one.getKey()),
                                                (long) one.getValue().size(),
                                                one.getValue().getFirst().at(),
                                                one.getValue().getLast().at()))
                                .toList());
    }

    @Test
    void whoClickedAnyOfSeveralLinksCountsOnce() {
        ofEach(truth -> {
            var links = truth.links();
            for (int size = 0; size <= links.size(); size++) {
                var some = links.subList(0, size);
                assertThat(REPORTS.clickers(truth.job(), some, truth.humanOnly()))
                        .isEqualTo(
                                narrowed(
                                                truth,
                                                EventType.CLICK,
                                                event ->
                                                        some.stream()
                                                                .anyMatch(
                                                                        link -> isOf(event, link)))
                                        .size());
            }
        });
    }

    @Test
    void whatBecameOfMessagesToOnePerson() {
        var human = Set.copyOf(KNOWN.events(true));
        for (long person = 1; person <= 300; person += 13) {
            long id = person;
            assertThat(REPORTS.history(KnownAccount.email(id)).entries())
                    .isSortedAccordingTo(
                            Comparator.comparing((Entry entry) -> entry.event().at()).reversed())
                    .extracting(
                            entry -> entry.event().type(),
                            entry -> entry.event().job(),
                            entry -> entry.event().at(),
                            entry -> entry.event().list(),
                            Entry::machine)
                    .containsExactlyInAnyOrderElementsOf(
                            KNOWN.events(false).stream()
                                    .filter(event -> event.subscriber() == id)
                                    .map(event ->
                                            tuple(
                                                    event.type(),
                                                    event.job(),
                                                    event.at(),
                                                    event.list(),
                                                    !human.contains(event)))
                                    .toList());
        }
    }
}
