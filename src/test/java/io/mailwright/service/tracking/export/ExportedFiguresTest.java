package io.mailwright.service.tracking.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.KnownHome;
import io.mailwright.cache.Database;
import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.ListFigure;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.OriginKind;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.domain.tracking.ReportFormat;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.domain.tracking.ToldFigure;
import io.mailwright.service.tracking.KnownAccount;
import io.mailwright.service.tracking.ReportService;
import io.mailwright.service.tracking.Truth;
import io.mailwright.service.tracking.export.ReportExport.Choice;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Every number of exported reports, with and without machines, beside a count of the raw events, in
 * a zone that changes its clocks while people react.
 */
class ExportedFiguresTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String HEADINGS = "1";
    private static final Pattern CELL =
            Pattern.compile("<c r=\"([C-F])(\\d+)\"[^>]*><v>([^<]*)</v>");

    @TempDir static Path folder;
    private final KnownAccount known = KnownAccount.known();
    private final Database cache = KnownHome.services().cache();
    private final ReportExport export =
            new ReportExport(
                    cache, KnownAccount::listName, () -> new Words(Locale.ENGLISH, BERLIN));

    private void ofEach(Consumer<Truth> check) {
        for (long job : KnownAccount.JOBS) {
            check.accept(new Truth(known, job, false));
            check.accept(new Truth(known, job, true));
        }
    }

    private Path written(Truth truth, ReportFormat format) {
        var file = folder.resolve("report." + format);
        export.write(truth.job(), format, new Choice(true, truth.humanOnly()), file);
        return file;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyLineForProgramsIsThatOfACount() {
        ofEach(truth ->
                assertThat(lines(written(truth, ReportFormat.CSV)).stream().skip(1))
                        .as("%s", truth)
                        .filteredOn(line -> !line.startsWith("send,"))
                        .containsExactlyInAnyOrderElementsOf(expected(truth, UTC)));
        assertThat(
                        lines(
                                written(
                                        new Truth(known, KnownAccount.TOLD_LATE, false),
                                        ReportFormat.CSV)))
                .contains(
                        "send,email,Late,,,,",
                        "send,sent_at,,2026-04-01T12:00:00Z,,,",
                        "send,time_zone,UTC,,,,");
    }

    @Test
    void everyNumberOfAWorkbookIsThatOfACount() {
        ofEach(truth ->
                assertThat(numbers(written(truth, ReportFormat.XLSX), sections(truth)))
                        .as("%s", truth)
                        .containsExactlyInAnyOrderElementsOf(
                                expected(truth, BERLIN).stream()
                                        .map(ExportedFiguresTest::cells)
                                        .filter(line -> !(line[4] + line[5] + line[6]).isEmpty())
                                        .map(line ->
                                                Stream.of(
                                                                line[0], line[3], line[4], line[5],
                                                                line[6])
                                                        .collect(Collectors.joining(",")))
                                        .toList()));
    }

    /** Those that tell something, or are always there. */
    private static List<Section> sections(Truth truth) {
        var lines = expected(truth, BERLIN);
        return EnumSet.allOf(Section.class).stream()
                .filter(section ->
                        !section.isOptional()
                                || lines.stream()
                                        .anyMatch(line -> line.startsWith(section.key() + ",")))
                .toList();
    }

    /** Section, time, people, total and rate of each row of each sheet. */
    private static List<String> numbers(Path workbook, List<Section> sections) {
        var all = new ArrayList<String>();
        try (var zip = new ZipFile(workbook.toFile())) {
            int number = 0;
            for (var section : sections) {
                var name = "xl/worksheets/sheet%d.xml".formatted(++number);
                var sheet = zip.getInputStream(zip.getEntry(name)).readAllBytes();
                if (section != Section.SEND) {
                    CELL.matcher(new String(sheet, StandardCharsets.UTF_8))
                            .results()
                            .filter(cell -> !cell.group(2).equals(HEADINGS))
                            .collect(
                                    Collectors.groupingBy(
                                            cell -> cell.group(2),
                                            Collectors.toMap(
                                                    cell -> cell.group(1), cell -> cell.group(3))))
                            .values()
                            .forEach(row -> all.add(section.key() + "," + row(row)));
                }
            }
            assertThat(zip.getEntry("xl/worksheets/sheet%d.xml".formatted(number + 1))).isNull();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }

    private static String row(Map<String, String> cells) {
        var time = cells.getOrDefault("C", "");
        return Stream.of(
                        time.isEmpty() ? "" : moment(Double.parseDouble(time)),
                        cells.getOrDefault("D", ""),
                        cells.getOrDefault("E", ""),
                        cells.getOrDefault("F", ""))
                .collect(Collectors.joining(","));
    }

    /** Workbooks count days since the end of 1899, on the clocks of the reader. */
    private static String moment(double days) {
        return LocalDateTime.of(1899, 12, 30, 0, 0)
                .plusMinutes(Math.round(days * 24 * 60))
                .toString();
    }

    @Test
    void everyNumberOfAPageIsThatOfACount() {
        ofEach(truth -> {
            var page = Jsoup.parse(String.join("\n", lines(written(truth, ReportFormat.HTML))));
            assertThat(page.text()).contains("Times are those of Europe/Berlin");
            assertFigures(page, truth);
            assertParts(page, "Domains", truth.domains());
            assertParts(
                    page,
                    "Lists",
                    truth.lists().stream()
                            .map(list -> list.named(listWords(list.list())))
                            .toList());
            assertOrigins(page, truth.origins());
            assertTold(page, truth);
            assertWeek(page, truth);
            for (var type :
                    List.of(
                            EventType.OPEN,
                            EventType.CLICK,
                            EventType.BOUNCE,
                            EventType.UNSUBSCRIBE)) {
                assertThat(rows(page.select("details#people-" + type)))
                        .extracting(row -> List.of(row.getFirst(), row.getLast()))
                        .containsExactlyInAnyOrderElementsOf(
                                truth.persons(type).entrySet().stream()
                                        .map(one ->
                                                List.of(
                                                        KnownAccount.email(one.getKey()),
                                                        count(one.getValue().size())))
                                        .toList());
            }
        });
    }

    /** Whatever is told in lines, as it is written for people. */
    private static void assertFigures(Document page, Truth truth) {
        for (var section : List.of("Figures", "Bounces", "Bounce reasons", "Links", "Machines")) {
            var key =
                    section.equals("Figures")
                            ? "people"
                            : section.replace("Bounce r", "bounce_codes#r");
            var wanted =
                    expected(truth, BERLIN).stream()
                            .map(ExportedFiguresTest::cells)
                            .filter(line ->
                                    line[0].equals(
                                            key.replaceAll("#.*", "").toLowerCase(Locale.ROOT)))
                            .map(ExportedFiguresTest::spoken)
                            .toList();
            assertThat(rows(section(page, section)))
                    .as("%s of %s", section, truth)
                    .extracting(
                            row -> row.stream().filter(cell -> cell.matches("[\\d,.]+%?")).toList())
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    private static List<String> spoken(String[] line) {
        return Stream.of(
                        line[4].isEmpty() ? "" : count(Long.parseLong(line[4])),
                        line[5].isEmpty() ? "" : count(Long.parseLong(line[5])),
                        line[6].isEmpty() ? "" : percent(Double.parseDouble(line[6])))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static void assertParts(Document page, String section, List<PartFigure> parts) {
        assertThat(rows(section(page, section)))
                .containsExactlyInAnyOrderElementsOf(
                        parts.stream()
                                .map(part ->
                                        List.of(
                                                part.name().isEmpty() ? "–" : part.name(),
                                                count(part.sent()),
                                                share(part.sent() - part.bounced(), part.sent()),
                                                share(part.bounced(), part.sent()),
                                                share(part.opened(), part.sent() - part.bounced()),
                                                share(
                                                        part.clicked(),
                                                        part.sent() - part.bounced())))
                                .toList());
    }

    private static void assertOrigins(Document page, List<OriginFigure> origins) {
        for (var section : List.of("Clients", "Places")) {
            var kinds = section.equals("Clients") ? OriginKind.CLIENTS : OriginKind.PLACES;
            assertThat(rows(section(page, section)))
                    .containsExactlyInAnyOrderElementsOf(
                            origins.stream()
                                    .filter(one -> kinds.contains(one.kind()))
                                    .map(one ->
                                            List.of(
                                                    one.name(),
                                                    count(one.opened()),
                                                    count(one.opens()),
                                                    count(one.clicked()),
                                                    count(one.clicks())))
                                    .toList());
        }
    }

    private static void assertTold(Document page, Truth truth) {
        var shown = rows(section(page, "Parts of the message shown"));
        var answers = rows(section(page, "Answers in surveys"));
        assertThat(Stream.concat(shown.stream(), answers.stream()))
                .containsExactlyInAnyOrderElementsOf(
                        truth.told().stream()
                                .map(told ->
                                        Stream.of(
                                                        told.name(),
                                                        told.answer(),
                                                        count(told.people()),
                                                        count(told.total()))
                                                .filter(cell -> !cell.isEmpty())
                                                .toList())
                                .toList());
    }

    private static void assertWeek(Document page, Truth truth) {
        var week = truth.week(EventType.OPEN, BERLIN);
        var cells = page.select(".heat tbody td").stream().map(Element::text).toList();
        var wanted = new ArrayList<String>();
        for (var day : DayOfWeek.values()) {
            for (int hour = 0; hour < 24; hour++) {
                var opens = week.get(day + " " + hour);
                wanted.add(opens == null ? "" : count(opens));
            }
        }
        assertThat(cells).isEqualTo(week.isEmpty() ? List.of() : wanted);
    }

    private static Element section(Document page, String heading) {
        return page.select("section").stream()
                .filter(section -> section.select("h2").text().equals(heading))
                .findFirst()
                .orElse(new Element("section"));
    }

    private static List<List<String>> rows(Element section) {
        return section.select("tbody tr").stream()
                .map(row -> row.select("td").stream().map(Element::text).toList())
                .toList();
    }

    private static List<List<String>> rows(org.jsoup.select.Elements elements) {
        return elements.isEmpty() ? List.of() : rows(elements.first());
    }

    private static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private static String percent(double rate) {
        int decimals = rate > 0 && rate < 0.01 ? 2 : 1;
        return BigDecimal.valueOf(100 * rate).setScale(decimals, RoundingMode.HALF_EVEN) + "%";
    }

    private static String share(long part, long whole) {
        return whole <= 0 ? "–" : percent((double) Math.max(0, part) / whole);
    }

    @Test
    void everyNumberOnPaperIsThatOfACount() throws IOException {
        for (boolean human : new boolean[] {false, true}) {
            var truth = new Truth(known, KnownAccount.SPRING, human);
            var text = new ArrayList<String>();
            try (var pdf = new PdfReader(written(truth, ReportFormat.PDF).toString())) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    text.addAll(new PdfTextExtractor(pdf).getTextFromPage(page).lines().toList());
                }
            }
            var told = text.stream().map(line -> line.replaceAll("[\\s,]+", "")).toList();
            var whole = String.join("", told);
            assertThat(whole).contains("TimesarethoseofEurope/Berlin");
            var found = new HashMap<String, Integer>();
            for (var line : expected(truth, BERLIN)) {
                var cells = cells(line);
                var numbers =
                        cells[2].replaceAll("\\s+|^'", "")
                                + String.join("", spoken(cells)).replace(",", "");
                boolean isRate = cells[0].equals("rates");
                if (isRate
                        ? whole.contains(numbers)
                        : told.stream().anyMatch(one -> one.endsWith(numbers))) {
                    found.merge(cells[0], 1, Integer::sum);
                }
            }
            assertThat(found)
                    .containsAllEntriesOf(
                            Map.of(
                                    "people",
                                    6,
                                    "rates",
                                    6,
                                    "bounces",
                                    4,
                                    "machines",
                                    2,
                                    "links",
                                    5))
                    .containsAllEntriesOf(
                            Map.of(
                                    "bounce_codes",
                                    size(truth, "bounce_codes,"),
                                    "clients",
                                    size(truth, "clients,"),
                                    "places",
                                    size(truth, "places,"),
                                    "shown",
                                    size(truth, "shown,"),
                                    "survey",
                                    size(truth, "survey,")));
        }
    }

    private static int size(Truth truth, String prefix) {
        return (int)
                expected(truth, BERLIN).stream().filter(line -> line.startsWith(prefix)).count();
    }

    @Test
    void everyNumberOfSeveralSendsIsThatOfACount() {
        var reports = new ReportService(cache);
        for (boolean human : new boolean[] {false, true}) {
            var file = folder.resolve("sends.csv");
            var jobs =
                    KnownAccount.JOBS.stream()
                            .map(reports::job)
                            .map(job -> human ? job.humanOnly() : job)
                            .toList();
            export.writeJobs(jobs, file);
            var written = lines(file);
            var names = List.of(written.getFirst().split(",", -1));
            for (int i = 0; i < jobs.size(); i++) {
                var truth = new Truth(known, KnownAccount.JOBS.get(i), human);
                var cells = List.of(cells(written.get(i + 1)));
                assertThat(cells.getFirst()).isEqualTo(Long.toString(truth.job()));
                assertThat(cells.get(names.indexOf("lists"))).isEqualTo(lists(truth));
                for (var count : SummaryCount.values()) {
                    assertThat(cells.get(names.indexOf(count.name().toLowerCase(Locale.ROOT))))
                            .isEqualTo(figure(truth, count));
                }
                var rates = new ArrayList<String>();
                figures(truth, rates);
                assertThat(cells.subList(names.indexOf("delivery_rate"), names.size()))
                        .containsExactlyElementsOf(
                                rates.stream()
                                        .filter(line -> line.startsWith("rates,"))
                                        .map(line -> line.substring(line.lastIndexOf(',') + 1))
                                        .toList());
            }
        }
    }

    @Test
    void everybodyBehindANumberIsInTheFile() {
        ofEach(truth -> {
            for (var type : EventType.values()) {
                var file = folder.resolve("people.csv");
                export.writePeople(truth.job(), PeopleWanted.all(type, truth.humanOnly()), file);
                assertThat(lines(file).stream().skip(1))
                        .extracting(line ->
                                String.join(",", List.of(line.split(",", -1)).subList(0, 5)))
                        .containsExactlyInAnyOrderElementsOf(
                                truth.persons(type).entrySet().stream()
                                        .map(one ->
                                                "%d,%s,%d,%s,%s"
                                                        .formatted(
                                                                one.getKey(),
                                                                KnownAccount.email(one.getKey()),
                                                                one.getValue().size(),
                                                                one.getValue().getFirst().at(),
                                                                one.getValue().getLast().at()))
                                        .toList());
            }
        });
    }

    /** All lines with numbers, as programs are given them, by the clocks of a zone. */
    private static List<String> expected(Truth truth, ZoneId zone) {
        var lines = new ArrayList<String>();
        figures(truth, lines);
        parts(truth, lines);
        for (var told : truth.told()) {
            lines.add(
                    "%s,%s,%s,,%d,%d,"
                            .formatted(
                                    told.kind() == ToldFigure.Kind.PART ? "shown" : "survey",
                                    told.name(),
                                    told.answer().replace("=", "'="),
                                    told.people(),
                                    told.total()));
        }
        for (var type : List.of(EventType.OPEN, EventType.CLICK)) {
            var what = type == EventType.OPEN ? "opens" : "clicks";
            truth.hours(type, zone)
                    .forEach((hour, number) ->
                            lines.add(
                                    "%s_by_hour,,,%s,,%d,"
                                            .formatted(what, time(hour, zone), number)));
            truth.week(type, zone)
                    .forEach((hour, number) ->
                            lines.add(
                                    "week,week_%s,%s,,,%d,".formatted(what, padded(hour), number)));
        }
        return lines;
    }

    private static String time(Instant hour, ZoneId zone) {
        return zone.equals(UTC)
                ? hour.toString()
                : hour.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Places are told with commas. */
    private static String[] cells(String line) {
        return Pattern.compile("\"([^\"]*,[^\"]*)\"")
                .matcher(line)
                .replaceAll(told -> Matcher.quoteReplacement(told.group(1).replace(",", "")))
                .split(",", -1);
    }

    private static String padded(String hour) {
        var parts = hour.split(" ", -1);
        return "%s %02d:00".formatted(parts[0], Integer.parseInt(parts[1]));
    }

    private static void figures(Truth truth, List<String> lines) {
        people(truth, SummaryCount.SENT, null, lines);
        people(truth, SummaryCount.DELIVERED, null, lines);
        people(truth, SummaryCount.UNIQUE_OPENS, SummaryCount.TOTAL_OPENS, lines);
        people(truth, SummaryCount.UNIQUE_CLICKS, SummaryCount.TOTAL_CLICKS, lines);
        people(truth, SummaryCount.UNSUBSCRIBES, null, lines);
        lines.add("people,forwards,,,,%s,".formatted(figure(truth, SummaryCount.FORWARDS)));
        var delivered = SummaryCount.DELIVERED;
        rate(lines, "delivery", truth.rate(delivered, SummaryCount.SENT));
        rate(
                lines,
                "bounce",
                Truth.rate(OptionalLong.of(truth.bounced()), truth.figure(SummaryCount.SENT)));
        rate(lines, "open", truth.rate(SummaryCount.UNIQUE_OPENS, delivered));
        rate(lines, "click", truth.rate(SummaryCount.UNIQUE_CLICKS, delivered));
        rate(
                lines,
                "click_to_open",
                truth.rate(SummaryCount.UNIQUE_CLICKS, SummaryCount.UNIQUE_OPENS));
        rate(lines, "unsubscribe", truth.rate(SummaryCount.UNSUBSCRIBES, delivered));
        for (var category : List.of("hard", "soft", "block", "other")) {
            var count = SummaryCount.valueOf(category.toUpperCase(Locale.ROOT) + "_BOUNCES");
            lines.add("bounces,%s_bounces,,,%s,,".formatted(category, figure(truth, count)));
        }
        machines(truth, EventType.OPEN, "opens", lines);
        machines(truth, EventType.CLICK, "clicks", lines);
    }

    private static String figure(Truth truth, SummaryCount count) {
        var figure = truth.figure(count);
        return figure.isPresent() ? Long.toString(figure.getAsLong()) : "";
    }

    private static void people(
            Truth truth,
            SummaryCount people,
            @org.jspecify.annotations.Nullable SummaryCount total,
            List<String> lines) {
        lines.add(
                "people,%s,,,%s,%s,"
                        .formatted(
                                people.name().toLowerCase(Locale.ROOT),
                                figure(truth, people),
                                total == null ? "" : figure(truth, total)));
    }

    private static void rate(
            List<String> lines, String name, @org.jspecify.annotations.Nullable Double rate) {
        lines.add("rates,%s,,,,,%s".formatted(name, rate == null ? "" : rate));
    }

    private static void machines(Truth truth, EventType type, String what, List<String> lines) {
        var all = new Truth(KnownAccount.known(), truth.job(), false);
        var left = new Truth(KnownAccount.known(), truth.job(), true);
        if (all.total(type) > 0) {
            lines.add(
                    "machines,%s_%s,,,%d,%d,"
                            .formatted(
                                    truth.humanOnly() ? "left_out" : "counted",
                                    what,
                                    all.people(type) - left.people(type),
                                    all.total(type) - left.total(type)));
        }
    }

    private static void parts(Truth truth, List<String> lines) {
        long bounced = truth.bounces().stream().mapToLong(BounceFigure::people).sum();
        for (var bounce : truth.bounces()) {
            lines.add(
                    "bounce_codes,bounce_%s,%s %s %s,,%d,,%s"
                            .formatted(
                                    bounce.category().name().toLowerCase(Locale.ROOT),
                                    bounce.code() == 0 ? "–" : bounce.code(),
                                    bounce.smtpCode() == 0 ? "–" : bounce.smtpCode(),
                                    bounce.reason(),
                                    bounce.people(),
                                    (double) bounce.people() / bounced));
        }
        for (var link : truth.links()) {
            lines.add(
                    "links,%s,%s,,%d,%d,%s"
                            .formatted(
                                    link.alias(),
                                    link.url(),
                                    link.people(),
                                    link.clicks(),
                                    (double) link.clicks() / truth.total(EventType.CLICK)));
        }
        truth.domains().forEach(part -> part(lines, "domains,domain", part));
        for (var list : truth.lists()) {
            part(lines, "lists,list", list.named(listWords(list.list())));
        }
        for (var origin : truth.origins()) {
            var section = OriginKind.CLIENTS.contains(origin.kind()) ? "clients" : "places";
            var kind = section + "," + origin.kind().name().toLowerCase(Locale.ROOT);
            origin(lines, kind + "_opens", origin.name(), origin.opened(), origin.opens());
            origin(lines, kind + "_clicks", origin.name(), origin.clicked(), origin.clicks());
        }
    }

    private static void origin(
            List<String> lines, String kind, String name, long people, long total) {
        if (total > 0) {
            var text = name.contains(",") ? '"' + name + '"' : name;
            lines.add("%s,%s,,%d,%d,".formatted(kind, text, people, total));
        }
    }

    private static void part(List<String> lines, String prefix, PartFigure part) {
        long delivered = Math.max(0, part.sent() - part.bounced());
        part(lines, prefix + "_sent", part.name(), part.sent(), 0);
        part(lines, prefix + "_delivered", part.name(), delivered, part.sent());
        part(lines, prefix + "_bounced", part.name(), part.bounced(), part.sent());
        part(lines, prefix + "_opened", part.name(), part.opened(), delivered);
        part(lines, prefix + "_clicked", part.name(), part.clicked(), delivered);
    }

    private static void part(List<String> lines, String key, String name, long people, long whole) {
        lines.add(
                "%s,%s,,%d,,%s"
                        .formatted(
                                key,
                                name,
                                people,
                                whole <= 0 ? "" : Double.toString((double) people / whole)));
    }

    /** Without commas, as its cells are read. */
    private static String lists(Truth truth) {
        return truth.lists().stream()
                .map(ListFigure::list)
                .filter(list -> list > 0)
                .sorted()
                .map(ExportedFiguresTest::listWords)
                .collect(Collectors.joining(" "));
    }

    private static String listWords(long list) {
        return list == 0 ? "" : "List %1$d (%1$d)".formatted(list);
    }
}
