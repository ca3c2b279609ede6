package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.KnownHome;
import io.mailwright.Typed;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.OriginKind;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.PersonActivity;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.domain.tracking.ToldFigure;
import io.mailwright.service.tracking.KnownAccount;
import io.mailwright.service.tracking.KnownPeople;
import io.mailwright.service.tracking.Truth;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Every number {@code report} tells as JSON, beside a count of the raw events. */
class KnownDocumentsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Map<String, EventType> EVENTS =
            Map.of(
                    "open", EventType.OPEN,
                    "click", EventType.CLICK,
                    "bounce", EventType.BOUNCE,
                    "unsubscribe", EventType.UNSUBSCRIBE,
                    "sent", EventType.SENT);

    private final Typed typed = Typed.in(KnownHome.folder());

    private JsonNode report(boolean human, String... arguments) {
        var all = new ArrayList<>(List.of("report"));
        all.addAll(List.of(arguments));
        if (human) {
            all.add("--human-only");
        }
        return typed.json(all.toArray(String[]::new));
    }

    /** Each a text with the values of some fields. */
    private static List<String> rows(JsonNode list, String... fields) {
        return list.valueStream()
                .map(row -> row(Stream.of(fields).map(field -> text(row, field)).toArray()))
                .toList();
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.get(field).isNull() ? null : row.get(field).asString();
    }

    private static String row(@Nullable Object... values) {
        return String.join(" | ", Stream.of(values).map(String::valueOf).toList());
    }

    private static Truth truth(long job, boolean human) {
        return new Truth(KnownAccount.known(), job, human);
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isEmpty() ? null : number.getAsLong();
    }

    @Test
    void figuresAndRates() {
        for (boolean human : new boolean[] {false, true}) {
            var all = report(human, "ls");
            assertThat(all).hasSize(KnownAccount.JOBS.size());
            var ids = KnownAccount.JOBS.stream().map(String::valueOf).toList();
            var compare = new ArrayList<>(List.of("compare"));
            compare.addAll(ids);
            var compared = report(human, compare.toArray(String[]::new));
            assertThat(compared.findValuesAsString("jobId")).isEqualTo(ids);
            assertThat(compared.valueStream()).hasSameElementsAs(all.valueStream().toList());
            compared.forEach(job -> assertFigures(job, truth(job.get("jobId").asLong(), human)));
            assertThat(report(human, "show", ids.getLast()))
                    .isEqualTo(compared.get(ids.size() - 1));
        }
    }

    private static void assertFigures(JsonNode job, Truth truth) {
        assertThat(
                        List.of(
                                row(figures(job)),
                                row(figures(job.get("bounces"), "hard", "soft", "block", "other"))))
                .as("%s", truth)
                .containsExactly(
                        row(
                                number(truth.figure(SummaryCount.SENT)),
                                number(truth.figure(SummaryCount.DELIVERED)),
                                number(truth.figure(SummaryCount.UNIQUE_OPENS)),
                                number(truth.figure(SummaryCount.TOTAL_OPENS)),
                                number(truth.figure(SummaryCount.UNIQUE_CLICKS)),
                                number(truth.figure(SummaryCount.TOTAL_CLICKS)),
                                number(truth.figure(SummaryCount.UNSUBSCRIBES))),
                        row(
                                number(truth.figure(SummaryCount.HARD_BOUNCES)),
                                number(truth.figure(SummaryCount.SOFT_BOUNCES)),
                                number(truth.figure(SummaryCount.BLOCK_BOUNCES)),
                                number(truth.figure(SummaryCount.OTHER_BOUNCES))));
        var delivered = SummaryCount.DELIVERED;
        assertThat(
                        row(
                                figures(
                                        job.get("rates"),
                                        "delivery",
                                        "bounce",
                                        "open",
                                        "click",
                                        "clickToOpen",
                                        "unsubscribe")))
                .isEqualTo(
                        row(
                                truth.rate(delivered, SummaryCount.SENT),
                                Truth.rate(
                                        OptionalLong.of(truth.bounced()),
                                        truth.figure(SummaryCount.SENT)),
                                truth.rate(SummaryCount.UNIQUE_OPENS, delivered),
                                truth.rate(SummaryCount.UNIQUE_CLICKS, delivered),
                                truth.rate(SummaryCount.UNIQUE_CLICKS, SummaryCount.UNIQUE_OPENS),
                                truth.rate(SummaryCount.UNSUBSCRIBES, delivered)));
    }

    private static Object[] figures(JsonNode job) {
        return figures(
                job,
                "sent",
                "delivered",
                "uniqueOpens",
                "totalOpens",
                "uniqueClicks",
                "totalClicks",
                "unsubscribes");
    }

    private static Object[] figures(JsonNode of, String... fields) {
        return Stream.of(fields).map(field -> text(of, field)).toArray();
    }

    @Test
    void everyPartOfAJob() {
        boolean human = true;
        var truth = truth(KnownAccount.AUTUMN, human);
        var job = Long.toString(truth.job());
        assertThat(rows(report(human, "links", job), "url", "alias", "uniqueClicks", "totalClicks"))
                .containsExactlyInAnyOrderElementsOf(
                        truth.links().stream()
                                .map(one -> row(one.url(), one.alias(), one.people(), one.clicks()))
                                .toList());
        String[] part = {"sent", "delivered", "bounced", "opened", "clicked"};
        assertThat(rows(report(human, "domains", job), with("domain", part)))
                .containsExactlyInAnyOrderElementsOf(
                        truth.domains().stream().map(one -> part(one.name(), one)).toList());
        assertThat(rows(report(human, "lists", job), with("listId", part)))
                .containsExactlyInAnyOrderElementsOf(
                        truth.lists().stream()
                                .map(one -> part(one.list(), one.named("")))
                                .toList());
        for (var kinds : List.of(OriginKind.CLIENTS, OriginKind.PLACES)) {
            var name = kinds.equals(OriginKind.CLIENTS) ? "clients" : "places";
            String[] counts = {"name", "opened", "opens", "clicked", "clicks"};
            assertThat(rows(report(human, name, job), with("kind", counts)))
                    .containsExactlyInAnyOrderElementsOf(
                            truth.origins().stream()
                                    .filter(one -> kinds.contains(one.kind()))
                                    .map(one ->
                                            row(
                                                    one.kind().name().toLowerCase(Locale.ROOT),
                                                    one.name(),
                                                    one.opened(),
                                                    one.opens(),
                                                    one.clicked(),
                                                    one.clicks()))
                                    .toList());
        }
        assertTold(truth, job);
        assertHours(truth);
    }

    private void assertTold(Truth truth, String job) {
        for (var kind : ToldFigure.Kind.values()) {
            var name = kind == ToldFigure.Kind.PART ? "shown" : "answers";
            assertThat(rows(report(false, name, job), "name", "answer", "people", "total"))
                    .containsExactlyInAnyOrderElementsOf(
                            truth.told().stream()
                                    .filter(one -> one.kind() == kind)
                                    .map(one ->
                                            row(
                                                    one.name(),
                                                    one.answer(),
                                                    one.people(),
                                                    one.total()))
                                    .toList());
        }
    }

    private static String[] with(String first, String... fields) {
        return Stream.concat(Stream.of(first), Stream.of(fields)).toArray(String[]::new);
    }

    private static String part(Object name, PartFigure part) {
        return row(
                name,
                part.sent(),
                Math.max(0, part.sent() - part.bounced()),
                part.bounced(),
                part.opened(),
                part.clicked());
    }

    private void assertHours(Truth truth) {
        var hours =
                report(
                        truth.humanOnly(),
                        "hours",
                        Long.toString(truth.job()),
                        "--zone",
                        BERLIN.getId());
        var opens = truth.week(EventType.OPEN, BERLIN);
        var clicks = truth.week(EventType.CLICK, BERLIN);
        var wanted = new ArrayList<String>();
        for (var day : DayOfWeek.values()) {
            for (int hour = 0; hour < 24; hour++) {
                var key = day + " " + hour;
                wanted.add(
                        row(
                                day.name().toLowerCase(Locale.ROOT),
                                hour,
                                opens.getOrDefault(key, 0L),
                                clicks.getOrDefault(key, 0L)));
            }
        }
        assertThat(rows(hours, "day", "hour", "opens", "clicks")).isEqualTo(wanted);
    }

    @Test
    void whyMessagesCameBack() {
        var truth = truth(KnownAccount.SPRING, false);
        assertThat(
                        rows(
                                report(false, "bounces", Long.toString(truth.job())),
                                "category",
                                "code",
                                "smtpCode",
                                "people",
                                "reason",
                                "reasons"))
                .containsExactlyInAnyOrderElementsOf(
                        truth.bounces().stream()
                                .map(one ->
                                        row(
                                                one.category().name().toLowerCase(Locale.ROOT),
                                                one.code() == 0 ? null : one.code(),
                                                one.smtpCode() == 0 ? null : one.smtpCode(),
                                                one.people(),
                                                one.reason(),
                                                one.reasons()))
                                .toList());
    }

    @Test
    void peopleBehindEveryNumber() {
        var truth = truth(KnownAccount.SPRING, true);
        EVENTS.forEach((word, type) ->
                assertThat(
                                rows(
                                        report(
                                                true,
                                                "people",
                                                Long.toString(truth.job()),
                                                "--event",
                                                word),
                                        "subscriberId",
                                        "email",
                                        "events",
                                        "firstAt",
                                        "lastAt"))
                        .isEqualTo(
                                truth.persons(type).entrySet().stream()
                                        .map(one ->
                                                row(
                                                        one.getKey(),
                                                        KnownAccount.email(one.getKey()),
                                                        one.getValue().size(),
                                                        one.getValue().getFirst().at(),
                                                        one.getValue().getLast().at()))
                                        .toList()));
    }

    @Test
    void whoIsQuietAndWhoIsActive() {
        boolean human = true;
        var people = new KnownPeople(human);
        var figures = report(human, "engagement");
        assertThat(text(figures, "asOf")).isEqualTo(KnownAccount.known().last().toString());
        for (int days : new int[] {30, 90, 180}) {
            assertThat(figures.get("quiet").get(Integer.toString(days)).asInt())
                    .isEqualTo(people.quiet(days).size());
        }
        assertThat(figures.get("active").asInt()).isEqualTo(people.mostActive().size());
        assertThat(people.quiet(230)).isNotEqualTo(people.quiet(180));
        assertPeople(report(human, "engagement", "--quiet-for", "230"), people.quiet(230));
        assertPeople(report(human, "engagement", "--most-active"), people.mostActive());
    }

    private static void assertPeople(JsonNode shown, List<PersonActivity> people) {
        assertThat(
                        rows(
                                shown,
                                "subscriberId",
                                "email",
                                "lastReaction",
                                "lastSent",
                                "opened",
                                "clicked"))
                .isEqualTo(
                        people.stream()
                                .map(one ->
                                        row(
                                                one.subscriber(),
                                                one.email(),
                                                one.lastReaction(),
                                                one.lastSent(),
                                                one.opened(),
                                                one.clicked()))
                                .toList());
    }

    @Test
    void whatBecameOfMessagesToOnePerson() {
        var human = Set.copyOf(KnownAccount.known().events(true));
        long id = 20;
        assertThat(
                        rows(
                                report(false, "subscriber", KnownAccount.email(id)).get("events"),
                                "at",
                                "jobId",
                                "event",
                                "machine"))
                .containsExactlyInAnyOrderElementsOf(
                        KnownAccount.known().events(false).stream()
                                .filter(event -> event.subscriber() == id)
                                .map(event ->
                                        row(
                                                event.at(),
                                                event.job(),
                                                event.type()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'),
                                                !human.contains(event)))
                                .toList());
    }
}
