package io.mailwright.service.tracking.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import io.mailwright.cache.Database;
import io.mailwright.cache.TrackingLoad;
import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.domain.tracking.ReportFormat;
import io.mailwright.domain.tracking.Told;
import io.mailwright.service.tracking.ToldSends;
import io.mailwright.service.tracking.export.ReportExport.Choice;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipFile;

/** The same figures in every kind of file. */
class ReportExportTest {
    private static final Instant MARCH = Instant.parse("2026-03-02T09:15:00Z");

    @TempDir Path folder;
    private Database cache;
    private ReportExport export;

    @BeforeEach
    void open() {
        cache = Database.open(folder.resolve("Account.db"));
        new ToldSends()
                .add(7, "=HYPERLINK(\"x\")", MARCH.minusSeconds(864_000), 0, 3)
                .add(9, "March <letter>", MARCH, 400, 3)
                .into(cache);
        export = new ReportExport(cache, list -> "Spring " + list);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    private Path written(long job, ReportFormat format, boolean withAddresses) {
        var file = folder.resolve("report." + format);
        export.write(job, format, new Choice(withAddresses, false), file);
        return file;
    }

    private List<NamedCsvRecord> csv(long job) throws IOException {
        try (var records =
                CsvReader.builder().ofNamedCsvRecord(written(job, ReportFormat.CSV, false))) {
            return records.stream().toList();
        }
    }

    private static NamedCsvRecord line(List<NamedCsvRecord> all, String section, String name) {
        return all.stream()
                .filter(line -> line.getField("section").equals(section))
                .filter(line -> line.getField("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void linesOfFiguresForPrograms() throws IOException {
        var all = csv(9);

        assertThat(line(all, "send", "email").getField("text")).isEqualTo("March <letter>");
        assertThat(line(all, "send", "lists").getField("text")).isEqualTo("Spring 3 (3)");
        assertThat(line(all, "send", "sent_at").getField("time")).isEqualTo("2026-03-02T09:15:00Z");
        assertThat(line(all, "people", "sent").getField("people")).isEqualTo("400");
        assertThat(line(all, "people", "unique_opens").getField("people")).isEqualTo("160");
        assertThat(line(all, "people", "unique_opens").getField("total")).isEqualTo("320");
        assertThat(line(all, "bounces", "hard_bounces").getField("people")).isEqualTo("40");
        assertThat(Double.parseDouble(line(all, "rates", "click").getField("rate")))
                .isEqualTo(80 / 360.0);
        assertThat(line(all, "links", "Tea").getField("total")).isEqualTo("80");
        assertThat(
                        all.stream()
                                .filter(line -> line.getField("section").equals("opens_by_hour"))
                                .mapToLong(line -> Long.parseLong(line.getField("total")))
                                .sum())
                .isEqualTo(320);
    }

    @Test
    void peopleBehindANumberStandInAFileThatNothingIsCalculatedFrom() throws IOException {
        var open = new Event(EventType.OPEN, 7, 0, 3, 0, MARCH, Detail.NONE);
        try (var load = TrackingLoad.open(cache)) {
            load.add(new AddressedEvent(open, "=1+1@example.org"));
            load.add(0, "=1+1@example.org", new Told.Key("=2+2"));
            load.takeOver(MARCH);
        }
        var file = folder.resolve("people.csv");
        export.writePeople(7, PeopleWanted.all(EventType.OPEN, false), file);
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "subscriber_id,email,times,first_at,last_at,category,reason,key",
                        ",'=1+1@example.org,1,2026-03-02T09:15:00Z,2026-03-02T09:15:00Z,,,'=2+2");
        export.writePeople(9, PeopleWanted.all(EventType.BOUNCE, false), file);
        assertThat(Files.readAllLines(file))
                .hasSize(41)
                .element(1)
                .asString()
                .endsWith(",hard,No such mailbox,");
    }

    @Test
    void namesThatWouldBeCalculatedAreNot() throws IOException {
        assertThat(line(csv(7), "send", "email").getField("text")).startsWith("'=HYPERLINK");
    }

    @Test
    void withoutRecipientsThereAreNoRates() throws IOException {
        assertThat(line(csv(7), "rates", "open").getField("rate")).isEmpty();
        for (var format : ReportFormat.values()) {
            assertThat(written(7, format, false)).isNotEmptyFile();
        }
    }

    @Test
    void aWorkbookHasNumbersAndDates() throws IOException {
        try (var zip = new ZipFile(written(9, ReportFormat.XLSX, false).toFile())) {
            var sheet =
                    new String(
                            zip.getInputStream(zip.getEntry("xl/worksheets/sheet2.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8);
            assertThat(sheet).contains("<v>400</v>", "<v>160</v>", "<v>320</v>");
            assertThat(zip.stream().filter(entry -> entry.getName().contains("sheets/sheet")))
                    .as("of clients, places, parts shown and answers nothing was told")
                    .hasSize(Section.values().length - 4);
        }
    }

    @Test
    void paperHasTheFiguresAndTheStamp() throws IOException {
        try (var pdf = new PdfReader(written(9, ReportFormat.PDF, false).toString())) {
            var text = new PdfTextExtractor(pdf).getTextFromPage(1);
            assertThat(text).contains("March <letter>", "Spring 3 (3)", "44.4", "360", "As of");
        }
    }

    @Test
    void paperSaysHowManyLinksItHasNot() throws IOException {
        try (var load = TrackingLoad.open(cache)) {
            for (int link = 1; link <= 201; link++) {
                var click = new Detail.Click(link, "https://example.org/" + link, "");
                var event = new Event(EventType.CLICK, 9, 1002, 3, 0, MARCH, click);
                load.add(new AddressedEvent(event, ""));
            }
            load.takeOver(MARCH);
        }
        assertThat(paper(9)).contains("The first 200 of 203 are shown.");
    }

    /** Of all pages. */
    private String paper(long job) throws IOException {
        try (var pdf = new PdfReader(written(job, ReportFormat.PDF, false).toString())) {
            var text = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(pdf).getTextFromPage(page)).append('\n');
            }
            return text.toString();
        }
    }

    /** It may say whose it is, and a file is passed on. */
    @Test
    void whatOnlyOnePersonAnsweredIsCountedUnlessAddressesAreWanted() throws IOException {
        try (var load = TrackingLoad.open(cache)) {
            for (long person = 1; person <= 1010; person++) {
                answer(load, person, "Tea?", person <= 4 ? "Yes" : "Call 0171-" + person);
            }
            answer(load, 1, "Name?", "Ann");
            answer(load, 2, "Name?", "");
            answer(load, 3, "Name?", "");
            load.takeOver(MARCH);
        }

        assertThat(survey(false))
                .containsExactly("Name?,,,2,2,", "Name?,,,,1,", "Tea?,Yes,,4,4,", "Tea?,,,,1006,");
        assertThat(survey(true))
                .contains("Name?,Ann,,1,1,", "Tea?,Call 0171-1000,,1,1,")
                .endsWith("Tea?,,,,7,")
                .hasSize(2 + 1001);
        assertThat(paper(9)).contains("All other answers").doesNotContain("0171");
        assertThat(Files.readString(written(9, ReportFormat.HTML, false)))
                .contains("All other answers")
                .doesNotContain("0171");
        assertThat(sheets(written(9, ReportFormat.XLSX, false)))
                .contains("All other answers")
                .doesNotContain("0171");
    }

    private static void answer(TrackingLoad load, long person, String question, String answer) {
        load.add(person, "", new Told.Answer(9, MARCH, question, answer));
    }

    private List<String> survey(boolean withAddresses) throws IOException {
        return Files.readAllLines(written(9, ReportFormat.CSV, withAddresses)).stream()
                .filter(line -> line.startsWith("survey,"))
                .map(line -> line.substring("survey,".length()))
                .toList();
    }

    private static String sheets(Path workbook) throws IOException {
        try (var zip = new ZipFile(workbook.toFile())) {
            var texts = zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes();
            return new String(texts, StandardCharsets.UTF_8);
        }
    }

    @Test
    void lettersThatPaperHasNotAreMarked() throws IOException {
        new ToldSends()
                .add(11, "U\u0308ber \u202E\u05E9\u05DC €\uD83C\uDF38\uFE0F!", MARCH, 10, 3)
                .into(cache);
        var text = paper(11);
        assertThat(text.lines()).anyMatch(line -> line.strip().matches("Über ([?□])\\1 €\\1!"));
        assertThat(text).containsPattern("Each [?□] is a letter that the font");
        assertThat(paper(9)).doesNotContain("is a letter that the font");
    }

    @Test
    void aPageForABrowserHidesAddressesUnlessTheyAreWanted() throws IOException {
        var hidden = Files.readString(written(9, ReportFormat.HTML, false));
        assertThat(hidden).doesNotContain("@example.org", "<letter>").contains("codes");
        var page = Jsoup.parse(hidden);
        assertThat(page.select("h1").text()).isEqualTo("March <letter>");
        assertThat(page.select("details")).hasSize(3);
        assertThat(page.select("details").get(1).select("tbody tr")).hasSize(80);
        assertThat(page.select("[src], [href]")).as("nothing of the network").isEmpty();
        assertThat(page.select("details tbody td:first-child").eachText())
                .as("one code a person, the same in all tables")
                .hasSize(160 + 80 + 40)
                .satisfies(codes -> assertThat(codes.stream().distinct()).hasSize(200));

        assertThat(Files.readString(written(9, ReportFormat.HTML, true)))
                .contains("person004@example.org");
    }

    @Test
    void aPageForABrowserOpensPeopleFromTheirNumber() throws IOException {
        var page = Jsoup.parse(Files.readString(written(9, ReportFormat.HTML, false)));
        assertThat(page.select("button[data-people]").eachAttr("data-people"))
                .containsExactly("people-BOUNCE", "people-OPEN", "people-CLICK")
                .allSatisfy(id -> assertThat(page.select("details#" + id)).hasSize(1));
        assertThat(page.select(".heat tbody tr")).hasSize(7);
        assertThat(page.select(".heat tbody td")).hasSize(7 * 24);
        assertThat(
                        page.select(".heat tbody td").eachText().stream()
                                .mapToLong(Long::parseLong)
                                .sum())
                .as("each of 160 opened twice")
                .isEqualTo(320);
        assertThat(page.select("section:has(h2:matchesOwn(^Domains$)) tbody td").eachText())
                .containsExactly("example.org", "400", "90.0%", "10.0%", "44.4%", "22.2%");
    }

    @Test
    void whatCannotBeWrittenIsSaidInWords() {
        assertThatThrownBy(() ->
                        export.write(
                                99,
                                ReportFormat.CSV,
                                new Choice(false, false),
                                folder.resolve("x")))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("no job 99");
        var nowhere = folder.resolve("none").resolve("x.csv");
        assertThatThrownBy(
                        () -> export.write(9, ReportFormat.CSV, new Choice(false, false), nowhere))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("cannot be written");
    }
}
