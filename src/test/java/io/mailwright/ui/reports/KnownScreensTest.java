package io.mailwright.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.KnownHome;
import io.mailwright.domain.tracking.Among;
import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.OriginKind;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.domain.tracking.ToldFigure;
import io.mailwright.domain.tracking.WeekHours;
import io.mailwright.service.Services;
import io.mailwright.service.tracking.KnownAccount;
import io.mailwright.service.tracking.Truth;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestFrame;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every number the screens of reports show, in their words, with machines and without, beside a
 * count of the raw events.
 */
@OneWindow
class KnownScreensTest {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?<!,)");

    private final Services services = KnownHome.services();
    private final Texts texts = Texts.of(ReportViewModel.class);
    private final BooleanProperty humanOnly = new SimpleBooleanProperty();
    private final TestFrame window = new TestFrame();

    /** Cells need it. */
    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void noProblems() {
        assertThat(window.problems()).isEmpty();
    }

    private static Truth truth(long job, boolean human) {
        return new Truth(KnownAccount.known(), job, human);
    }

    /** One screen for each send, its switch turned while it is shown. */
    private void ofEach(BiConsumer<ReportViewModel, Truth> check) {
        for (long job : KnownAccount.JOBS) {
            humanOnly.set(false);
            var model = new ReportViewModel(services, humanOnly, window.frame());
            model.open(job);
            check.accept(model, truth(job, false));
            humanOnly.set(true);
            check.accept(model, truth(job, true));
            model.close();
        }
    }

    private static Loaded loaded(ReportViewModel model) {
        return Objects.requireNonNull(model.loadedProperty().get());
    }

    private static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String count(OptionalLong number) {
        return number.isEmpty() ? "not told" : count(number.getAsLong());
    }

    private static String percent(@Nullable Double rate) {
        if (rate == null) {
            return "–";
        }
        int decimals = rate > 0 && rate < 0.01 ? 2 : 1;
        return new BigDecimal(100 * rate).setScale(decimals, RoundingMode.HALF_EVEN) + "%";
    }

    private static String share(long part, long whole) {
        return whole <= 0 ? "–" : percent((double) part / whole);
    }

    private static OptionalLong part(Kpi kpi, Truth truth) {
        return switch (kpi) {
            case DELIVERED -> truth.figure(SummaryCount.DELIVERED);
            case OPENED -> truth.figure(SummaryCount.UNIQUE_OPENS);
            case CLICKED -> truth.figure(SummaryCount.UNIQUE_CLICKS);
            case UNSUBSCRIBED -> truth.figure(SummaryCount.UNSUBSCRIBES);
            case BOUNCED -> OptionalLong.of(truth.bounced());
        };
    }

    private static OptionalLong whole(Kpi kpi, Truth truth) {
        return switch (kpi) {
            case DELIVERED, BOUNCED -> truth.figure(SummaryCount.SENT);
            case OPENED, CLICKED, UNSUBSCRIBED -> truth.figure(SummaryCount.DELIVERED);
        };
    }

    private static @Nullable Double rate(Kpi kpi, Truth truth) {
        return Truth.rate(part(kpi, truth), whole(kpi, truth));
    }

    private static List<String> numbers(String words) {
        return NUMBER.matcher(words).results().map(found -> found.group()).toList();
    }

    @Test
    void tilesAndHowTheirNumbersCameAbout() {
        ofEach((model, truth) -> {
            var loaded = loaded(model);
            for (var kpi : Kpi.values()) {
                assertThat(kpi.percent(loaded.send().report()))
                        .as("%s of %s", kpi, truth)
                        .isEqualTo(percent(rate(kpi, truth)));
                var why = Explanation.of(kpi, loaded, texts);
                assertThat(why.title()).contains(percent(rate(kpi, truth)));
                assertThat(why.formula())
                        .startsWith(count(part(kpi, truth)) + " ")
                        .contains(" ÷ " + count(whole(kpi, truth)) + " ")
                        .endsWith(" = " + percent(rate(kpi, truth)));
                assertThat(why.lines()).as("%s of %s", kpi, truth).isEqualTo(lines(kpi, truth));
                assertThat(Behind.all(kpi).count(loaded))
                        .isEqualTo(
                                (kpi == Kpi.DELIVERED ? whole(kpi, truth) : part(kpi, truth))
                                        .orElse(0));
            }
        });
    }

    private List<Map.Entry<String, String>> lines(Kpi kpi, Truth truth) {
        var counts =
                switch (kpi) {
                    case DELIVERED -> List.of(SummaryCount.SENT);
                    case OPENED -> List.of(SummaryCount.TOTAL_OPENS, SummaryCount.UNIQUE_OPENS);
                    case CLICKED -> List.of(SummaryCount.TOTAL_CLICKS, SummaryCount.UNIQUE_CLICKS);
                    case UNSUBSCRIBED -> List.of(SummaryCount.UNSUBSCRIBES);
                    case BOUNCED -> List.<SummaryCount>of();
                };
        var bounces =
                kpi == Kpi.DELIVERED || kpi == Kpi.BOUNCED
                        ? List.of(
                                SummaryCount.HARD_BOUNCES,
                                SummaryCount.SOFT_BOUNCES,
                                SummaryCount.BLOCK_BOUNCES,
                                SummaryCount.OTHER_BOUNCES)
                        : List.<SummaryCount>of();
        var lines = new ArrayList<Map.Entry<String, String>>();
        Stream.concat(counts.stream(), bounces.stream())
                .forEach(one ->
                        lines.add(
                                Map.entry(
                                        texts.get("count." + one.name()),
                                        count(truth.figure(one)))));
        for (var one : counts) {
            long machines =
                    truth(truth.job(), false).counted(one).orElse(0)
                            - truth(truth.job(), true).counted(one).orElse(0);
            if (machines > 0) {
                lines.add(
                        Map.entry(
                                texts.get(
                                        truth.humanOnly() ? "machines.left" : "machines.among",
                                        texts.get("machines.of." + one.name())),
                                (truth.humanOnly() ? "−" : "") + count(machines)));
            }
        }
        return lines;
    }

    @Test
    void whatTheAccountTellsOtherwise() {
        var model = new ReportViewModel(services, humanOnly, window.frame());
        model.open(KnownAccount.AUTUMN);
        var truth = truth(KnownAccount.AUTUMN, false);
        var differing =
                Map.of(
                        Kpi.DELIVERED, List.of(SummaryCount.SENT, SummaryCount.HARD_BOUNCES),
                        Kpi.OPENED, List.of(SummaryCount.UNIQUE_OPENS),
                        Kpi.CLICKED, List.of(SummaryCount.TOTAL_CLICKS),
                        Kpi.BOUNCED, List.of(SummaryCount.HARD_BOUNCES));
        for (var kpi : Kpi.values()) {
            var notes = Explanation.of(kpi, loaded(model), texts).notes();
            assertThat(notes.subList(0, notes.size() - 1))
                    .extracting(KnownScreensTest::numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            differing.getOrDefault(kpi, List.of()).stream()
                                    .map(one ->
                                            List.of(
                                                    count(truth.figure(one)),
                                                    count(truth.counted(one))))
                                    .toList());
        }
        model.close();
    }

    @Test
    void tablesOfAReport() {
        ofEach((model, truth) -> {
            var loaded = loaded(model);
            var parts = loaded.parts();
            assertThat(parts.links()).containsExactlyInAnyOrderElementsOf(truth.links());
            assertThat(parts.bounces()).containsExactlyInAnyOrderElementsOf(truth.bounces());
            assertShares(parts.links(), LinkFigure::clicks);
            assertShares(parts.bounces(), BounceFigure::people);
            assertBars(model, truth);
            assertParts(truth, PartRow.domains(loaded, texts), truth.domains());
            assertParts(
                    truth,
                    PartRow.lists(loaded, texts),
                    truth.lists().stream()
                            .map(list ->
                                    list.named(
                                            list.list() == 0
                                                    ? ""
                                                    : services.lists().nameOf(list.list())))
                            .toList());
            assertThat(parts.origins()).containsExactlyInAnyOrderElementsOf(truth.origins());
            assertThat(toldOf(parts)).containsExactlyInAnyOrderElementsOf(truth.told());
            for (var kind : OriginKind.values()) {
                assertShares(
                        parts.origins().stream().filter(one -> one.kind() == kind).toList(),
                        OriginFigure::opens);
            }
        });
    }

    /** As their tables have them; there is no card where there are none. */
    private List<ToldFigure> toldOf(Parts parts) {
        var card = new ToldCard(_ -> {}, texts);
        card.show(parts.told());
        assertThat(card.isVisible()).isEqualTo(!parts.told().isEmpty());
        return card.getChildren().stream()
                .filter(TableView.class::isInstance)
                .flatMap(table -> ((TableView<?>) table).getItems().stream())
                .map(ToldFigure.class::cast)
                .toList();
    }

    private static <S> void assertShares(List<S> rows, ToLongFunction<S> count) {
        var table = new TableView<S>();
        table.getItems().setAll(rows);
        long all = rows.stream().mapToLong(count).sum();
        for (var row : rows) {
            var cell = new ShareCell<S>(count);
            cell.updateTableView(table);
            cell.updateItem(row, false);
            assertThat(words(cell)).containsExactly(share(count.applyAsLong(row), all));
        }
    }

    private static List<String> words(TableCell<?, ?> cell) {
        return ((Pane) cell.getGraphic())
                .getChildren().stream()
                        .filter(Label.class::isInstance)
                        .map(label -> ((Labeled) label).getText())
                        .toList();
    }

    /** As their table has them, with those marked that are far from the rest. */
    private void assertParts(Truth truth, List<PartRow> rows, List<PartFigure> counted) {
        var table = new PartTable(texts);
        assertThat(rows)
                .as("%s", truth)
                .extracting(
                        row ->
                                table.getColumns().stream()
                                        .skip(1)
                                        .map(column -> (Object) column.getCellData(row))
                                        .toList(),
                        row -> row.figure().name(),
                        row -> !row.note().isEmpty())
                .containsExactlyInAnyOrderElementsOf(
                        counted.stream().map(part -> part(truth, part)).toList());
    }

    private static Tuple part(Truth truth, PartFigure part) {
        long delivered = Math.max(0, part.sent() - part.bounced());
        double sent = truth.figure(SummaryCount.SENT).orElse(0);
        boolean isBouncing =
                part.bounced() >= 5 && part.bounced() * sent > 3.0 * truth.bounced() * part.sent();
        long opened = truth.figure(SummaryCount.UNIQUE_OPENS).orElse(0);
        double deliveredOfAll = Math.max(0, sent - truth.bounced());
        boolean isSilent =
                opened * (double) delivered >= 5 * deliveredOfAll
                        && 3 * part.opened() * deliveredOfAll < opened * (double) delivered;
        return Tuple.tuple(
                List.of(
                        count(part.sent()),
                        share(delivered, part.sent()),
                        share(part.opened(), delivered),
                        share(part.clicked(), delivered),
                        share(part.bounced(), part.sent())),
                part.name(),
                isBouncing || isSilent);
    }

    @Test
    void reactionsOverTime() {
        ofEach((model, truth) -> {
            var zoom = model.zoom();
            for (var span : Span.values()) {
                for (var grain : Grain.values()) {
                    zoom.spanProperty().set(span);
                    zoom.grainProperty().set(grain);
                    assertReactions(model, truth);
                }
            }
            assertPeopleOfSteps(model, truth);
            zoom.to(Duration.ofHours(3), Duration.ofHours(8));
            assertThat(zoom.shownProperty().get().step()).isEqualTo(Duration.ofMinutes(15));
            assertReactions(model, truth);
            assertPeopleOfSteps(model, truth);
            zoom.whole();
        });
    }

    private void assertReactions(ReportViewModel model, Truth truth) {
        var loaded = loaded(model);
        var stretch = model.zoom().shownProperty().get();
        var reactions = Reactions.of(loaded.parts().quarters(), loaded.begin(), stretch);
        var table = ReactionTable.make(texts);
        int before = (int) stretch.from().dividedBy(stretch.step());
        int steps = before + stretch.steps();
        assertThat(reactions.steps())
                .as("%s of %s", stretch, truth)
                .extracting(step -> table.getColumns().get(1).getCellData(step))
                .isEqualTo(
                        truth.since(EventType.OPEN, stretch.step(), steps).subList(before, steps));
        assertThat(reactions.steps())
                .extracting(step -> table.getColumns().get(2).getCellData(step))
                .isEqualTo(
                        truth.since(EventType.CLICK, stretch.step(), steps).subList(before, steps));
        assertThat(reactions.steps())
                .extracting(Reactions.Step::from)
                .isEqualTo(
                        IntStream.range(before, steps)
                                .mapToObj(i ->
                                        KnownAccount.known()
                                                .begin(truth.job())
                                                .plus(stretch.step().multipliedBy(i)))
                                .toList());
    }

    private static void assertPeopleOfSteps(ReportViewModel model, Truth truth) {
        var loaded = loaded(model);
        var stretch = model.zoom().shownProperty().get();
        var reactions = Reactions.of(loaded.parts().quarters(), loaded.begin(), stretch);
        long before = stretch.from().dividedBy(stretch.step());
        for (var type : List.of(EventType.OPEN, EventType.CLICK)) {
            truth.steps(type, stretch.step())
                    .forEach((number, events) -> {
                        int place = (int) (number - before);
                        if (place >= 0 && place < stretch.steps()) {
                            var step = reactions.steps().get(place);
                            assertTimes(model, type, reactions.among(step), events);
                        }
                    });
        }
    }

    @Test
    void hoursOfTheWeek() {
        var zone = ZoneId.of("Europe/Berlin");
        ofEach((model, truth) -> {
            for (var type : List.of(EventType.OPEN, EventType.CLICK)) {
                var map = new HeatMap(texts, (_, _) -> {});
                map.show(
                        WeekHours.of(loaded(model).parts().quarters(), type, zone),
                        number -> count(number));
                var wanted = new HashMap<String, Long>();
                truth.week(type, zone)
                        .forEach((hour, number) -> wanted.merge(words(hour), number, Long::sum));
                assertThat(map.rows())
                        .extracting(row -> Map.entry(row.hour(), row.events()))
                        .containsExactlyInAnyOrderElementsOf(wanted.entrySet());
                long most = wanted.values().stream().mapToLong(Long::longValue).max().orElse(0);
                assertThat(map.busiest()).endsWith(": " + count(most));
                var events = truth.of(type).toList();
                for (var row : map.rows()) {
                    assertTimes(
                            model,
                            type,
                            new Among.OfWeekHour(row.day(), row.at(), zone),
                            events.stream()
                                    .filter(event -> {
                                        var at = event.at().atZone(zone);
                                        return at.getDayOfWeek() == row.day()
                                                && at.getHour() == row.at();
                                    })
                                    .toList());
                }
            }
        });
    }

    /** Whose they are, and how often each, beside all that were counted. */
    private static void assertTimes(
            ReportViewModel model, EventType type, Among among, List<Event> events) {
        var times =
                events.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Event::subscriber, TreeMap::new, Collectors.counting()));
        var number = type == EventType.OPEN ? Kpi.OPENED : Kpi.CLICKED;
        model.show(number, among);
        assertThat(everybody(model))
                .as("%s of %s", number, among)
                .extracting(one -> Map.entry(one.subscriber(), one.events()))
                .isEqualTo(List.copyOf(times.entrySet()));
        assertThat(new Behind(number, among).count(loaded(model)))
                .isEqualTo(times.values().stream().mapToLong(Long::longValue).sum());
        assertThat(model.unnamedProperty().get()).isZero();
    }

    private String words(String hour) {
        var parts = hour.split(" ", 2);
        int from = Integer.parseInt(parts[1]);
        var day = DayOfWeek.valueOf(parts[0]);
        return texts.get(
                "week.from", day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), from, from + 1);
    }

    /** As many as are told as a number only are the last of them. */
    private void assertBars(ReportViewModel model, Truth truth) {
        var job = loaded(model).send().report();
        var bars = BounceBar.of(job, truth.bounces(), texts);
        assertThat(bars.stream().mapToLong(BounceBar::people).sum()).isEqualTo(job.bounces());
        var wanted = new HashMap<String, Long>();
        for (var bounce : truth.bounces()) {
            wanted.merge(BounceCard.words(bounce, texts), bounce.people(), Long::sum);
        }
        var known = bars.stream().filter(bar -> wanted.containsKey(bar.words())).toList();
        assertThat(known)
                .hasSize(Math.min(wanted.size(), bars.size() < 6 ? bars.size() : 5))
                .allSatisfy(bar -> assertThat(bar.people()).isEqualTo(wanted.get(bar.words())))
                .isSortedAccordingTo(Comparator.comparingLong(BounceBar::people).reversed());
    }

    @Test
    void peopleBehindEveryNumber() {
        ofEach((model, truth) -> {
            for (var kpi : Kpi.values()) {
                model.show(kpi);
                var people = truth.persons(kpi.people()).keySet().stream().toList();
                assertPeople(model, people);
                long all = Behind.all(kpi).count(loaded(model));
                assertThat(model.unnamedProperty().get())
                        .isEqualTo(Math.max(0, all - people.size()));
                assertFound(model, people);
            }
            for (var link : truth.links()) {
                model.showLink(link);
                assertThat(everybody(model)).hasSize((int) link.people());
            }
            for (var bounce : truth.bounces()) {
                model.showBounced(bounce);
                assertThat(everybody(model)).hasSize((int) bounce.people());
            }
            peopleOfParts(model, truth);
            peopleOfWhatIsTold(model, truth);
            model.show((Kpi) null);
        });
    }

    private void peopleOfWhatIsTold(ReportViewModel model, Truth truth) {
        var asked = new ArrayList<Among>();
        var card = new ToldCard(asked::add, texts);
        card.show(loaded(model).parts().told());
        for (var child : card.getChildren()) {
            if (child instanceof TableView<?> table) {
                for (int row = 0; row < table.getItems().size(); row++) {
                    table.getSelectionModel().clearAndSelect(row);
                    table.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.ENTER,
                                    false,
                                    false,
                                    false,
                                    false));
                }
            }
        }
        var told = truth.told();
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(told.stream().map(Among.OfTold::of).toList());
        for (var figure : told) {
            assertCounted(model, Among.OfTold.of(figure), Kpi.DELIVERED, figure.people());
            assertThat(model.people())
                    .extracting(one -> Map.entry(one.subscriber(), one.events()))
                    .isEqualTo(List.copyOf(truth.tellers(figure).entrySet()));
        }
    }

    private static void peopleOfParts(ReportViewModel model, Truth truth) {
        for (var part : truth.domains()) {
            var among = new Among.OfDomain(part.name());
            assertCounted(model, among, Kpi.DELIVERED, part.sent());
            assertThat(model.people()).allMatch(one -> one.email().endsWith("@" + part.name()));
            assertCounted(model, among, Kpi.OPENED, part.opened());
            assertCounted(model, among, Kpi.CLICKED, part.clicked());
            assertCounted(model, among, Kpi.BOUNCED, part.bounced());
        }
        for (var part : truth.lists()) {
            var among = new Among.OfList(part.list());
            assertCounted(model, among, Kpi.DELIVERED, part.sent());
            assertCounted(model, among, Kpi.OPENED, part.opened());
            assertCounted(model, among, Kpi.CLICKED, part.clicked());
            assertCounted(model, among, Kpi.BOUNCED, part.bounced());
        }
        for (var part : truth.origins()) {
            var among = new Among.OfOrigin(part.kind(), part.name());
            assertCounted(model, among, Kpi.OPENED, part.opened());
            assertCounted(model, among, Kpi.CLICKED, part.clicked());
        }
    }

    private static void assertCounted(
            ReportViewModel model, Among among, Kpi number, long expected) {
        model.show(number, among);
        assertThat(everybody(model)).as("%s of %s", number, among).hasSize((int) expected);
        assertThat(new Behind(number, among).count(loaded(model))).isEqualTo(expected);
        assertThat(model.unnamedProperty().get()).isZero();
    }

    /** By the end of one address, in capitals, which others may have too. */
    private static void assertFound(ReportViewModel model, List<Long> people) {
        var all = List.copyOf(everybody(model));
        if (!people.isEmpty()) {
            var address = all.getLast().email();
            var part = address.substring(address.indexOf('@') - 1);
            model.findProperty().set(" " + part.toUpperCase(Locale.ROOT));
            assertThat(everybody(model))
                    .isNotEmpty()
                    .isEqualTo(all.stream().filter(one -> one.email().contains(part)).toList());
            assertThat(model.unnamedProperty().get()).isZero();
            model.findProperty().set("");
        }
    }

    private static void assertPeople(ReportViewModel model, List<Long> people) {
        assertThat(everybody(model)).extracting(EventPerson::subscriber).isEqualTo(people);
    }

    private static List<EventPerson> everybody(ReportViewModel model) {
        int before;
        do {
            before = model.people().size();
            model.readMore();
        } while (model.people().size() > before);
        return model.people();
    }

    @Test
    void allSendsWithWhatIsUsual() {
        var model =
                new ReportsViewModel(
                        services,
                        humanOnly,
                        window.frame(),
                        InstantSource.fixed(Instant.parse("2026-11-03T12:00:00Z")));
        model.open();
        for (boolean human : new boolean[] {false, true}) {
            humanOnly.set(human);
            assertSends(model.shown(), human);
            assertThat(model.shown()).hasSize(KnownAccount.JOBS.size());
            var trends = model.trendsProperty().get();
            long sent =
                    truths(human).mapToLong(one -> one.figure(SummaryCount.SENT).orElse(0)).sum();
            assertThat(trends.getFirst().number()).isEqualTo(count(sent));
            for (var kpi : Kpi.values()) {
                var median = median(kpi, human);
                assertThat(model.usualProperty().get().median(kpi).orElseThrow()).isEqualTo(median);
                trends.stream()
                        .filter(trend -> trend.key().equals(kpi.key()))
                        .forEach(trend -> assertThat(trend.number()).isEqualTo(percent(median)));
            }
            var choice = model.choice();
            choice.rateProperty().set(Optional.of(Kpi.OPENED));
            choice.percentProperty().set("30");
            assertThat(model.shown())
                    .extracting(send -> send.report().job())
                    .containsExactlyInAnyOrderElementsOf(
                            truths(human)
                                    .filter(one -> rate(Kpi.OPENED, one) != null)
                                    .filter(one ->
                                            Objects.requireNonNull(rate(Kpi.OPENED, one)) >= 0.3)
                                    .map(Truth::job)
                                    .toList());
            choice.clear();
        }
        model.close();
    }

    private static Stream<Truth> truths(boolean human) {
        return KnownAccount.JOBS.stream().map(job -> truth(job, human));
    }

    private static double median(Kpi kpi, boolean human) {
        var rates =
                truths(human)
                        .map(one -> rate(kpi, one))
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
        return Arrays.stream(rates, (rates.length - 1) / 2, rates.length / 2 + 1)
                .average()
                .orElseThrow();
    }

    private void assertSends(List<Send> sends, boolean human) {
        var usual = new SimpleObjectProperty<>(new Usual(List.of()));
        for (var send : sends) {
            for (var kpi : Kpi.values()) {
                var cell = new RateCell(kpi, usual, texts);
                cell.updateItem(send, false);
                assertThat(words(cell))
                        .containsExactly(percent(rate(kpi, truth(send.report().job(), human))));
            }
        }
    }

    @Test
    void sendsBesideEachOther() {
        var model = new CompareViewModel(services, humanOnly, window.frame());
        model.open(KnownAccount.JOBS);
        for (boolean human : new boolean[] {false, true}) {
            humanOnly.set(human);
            var compared = model.comparedProperty().get();
            assertSends(compared.stream().map(Compared::send).toList(), human);
            for (var span : Span.values()) {
                for (var type : List.of(EventType.OPEN, EventType.CLICK)) {
                    var table = new CurveTable(texts);
                    table.show(compared, type, span);
                    for (int i = 0; i < compared.size(); i++) {
                        var column = table.getColumns().get(i + 1);
                        assertThat(table.getItems())
                                .extracting(row -> (Object) column.getCellData(row))
                                .isEqualTo(
                                        curve(truth(KnownAccount.JOBS.get(i), human), type, span));
                    }
                    assertThat(table.getItems())
                            .extracting(
                                    row -> (Object) table.getColumns().getFirst().getCellData(row))
                            .isEqualTo(
                                    IntStream.rangeClosed(1, span.steps())
                                            .mapToObj(i -> count(i * span.step().toHours()))
                                            .toList());
                }
            }
        }
        model.close();
    }

    /** All reactions by the end of each step, of those delivered. */
    private static List<String> curve(Truth truth, EventType type, Span span) {
        long delivered = truth.figure(SummaryCount.DELIVERED).orElse(0);
        var shares = new ArrayList<String>();
        long sum = 0;
        for (long step : truth.since(type, span.step(), span.steps())) {
            sum += step;
            shares.add(share(sum, delivered));
        }
        return shares;
    }
}
