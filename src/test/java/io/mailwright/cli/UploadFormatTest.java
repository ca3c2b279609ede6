package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.server.LocalServer;
import io.mailwright.server.store.Store;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the file of {@code upload} is read: found by itself, or said. */
class UploadFormatTest {
    @TempDir Path home;
    private LocalServer server;
    private Typed typed;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        server = Typed.server(home.resolve("server"));
        typed = Typed.withAccount(home, server);
        typed.json("list", "add", "Spring");
        file = home.resolve("people.csv");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Typed.Result upload(String name, String... more) {
        var arguments = new ArrayList<>(List.of("upload", name, "--list", "Spring"));
        arguments.addAll(List.of(more));
        return typed.run(arguments.toArray(String[]::new));
    }

    private String name(String address) {
        return typed.json("subscriber", "show", address)
                .get("attributes")
                .get("First Name")
                .asString();
    }

    @Test
    void aFileFromAWindowsSpreadsheetIsReadByItself() throws IOException {
        Files.writeString(
                file,
                "E-Mail;First Name\r\nann@example.org;Jürgen\r\n",
                Charset.forName("windows-1252"));

        var done = upload(file.toUri().toString());

        assertThat(done.code()).isZero();
        assertThat(done.err()).contains("windows-1252 text, semicolon between cells");
        assertThat(name("ann@example.org")).isEqualTo("Jürgen");
    }

    @Test
    void aFileThatMixesEncodingsIsSaidToDoSo() throws IOException {
        Files.writeString(
                file,
                "E-Mail;First Name\r\nann@example.org;Jürgen\r\n",
                Charset.forName("windows-1252"));
        Files.writeString(file, "bea@example.org;Zoë\r\n", StandardOpenOption.APPEND);

        var mixed = upload(file.toString(), "--dry-run", "--quiet");

        assertThat(mixed.code()).isZero();
        assertThat(mixed.line()).contains("Line 3 looks garbled: «ZoÃ«»", "--encoding");
    }

    @Test
    void aFileThatWasEncodedTwiceIsSaidToBeSo() throws IOException {
        Files.writeString(file, "E-Mail;First Name\nann@example.org;JÃ¼rgen\n");

        var twice = upload(file.toString(), "--dry-run", "--quiet");

        assertThat(twice.code()).isZero();
        assertThat(twice.line())
                .contains("Line 2 looks garbled: «JÃ¼rgen», which is meant to be «Jürgen»");
        Files.writeString(file, "E-Mail;First Name\nann@example.org;São Ürgen\n");
        assertThat(upload(file.toString(), "--dry-run", "--quiet").err()).isEmpty();
    }

    @Test
    void linesAboveTheHeadingsAreLeftOutAndLinesStayTrue() throws IOException {
        Files.writeString(
                file,
                "Customers, as of March;\n\nE-Mail;First Name\nann@example.org;Ann\nbea;Bea\n");
        var rejects = home.resolve("rejects.csv");

        var done = upload(file.toString(), "--rejects", rejects.toString());

        assertThat(done.code()).isEqualTo(3);
        assertThat(done.err())
                .contains("the first 2 lines left out, the next row names the columns");
        assertThat(Files.readString(rejects))
                .startsWith("E-Mail;First Name;Line;Reason\nbea;Bea;5;");
        var shown = typed.json("upload", "show", "1").get("notes").get(0);
        assertThat(shown.get("line").asInt()).isEqualTo(5);
        Files.writeString(rejects, Files.readString(rejects).replace("bea;", "bea@example.org;"));
        assertThat(upload(rejects.toString()).code()).isZero();
        assertThat(name("bea@example.org")).isEqualTo("Bea");
    }

    @Test
    void everythingCanBeSaid() throws IOException {
        Files.writeString(
                file, "Mail?\n'ann@example.org'x'Gergő, \"x\"'\n", Charset.forName("ISO-8859-2"));

        var done =
                upload(
                        file.toString(),
                        "--encoding",
                        "latin2",
                        "--delimiter",
                        "x",
                        "--quotes",
                        "single",
                        "--no-header",
                        "--skip-lines",
                        "1",
                        "--map",
                        "Column 1=Email Address",
                        "--map",
                        "Column 2=First Name");

        assertThat(done.err()).contains("the first line left out, no row names the columns");
        assertThat(done.code()).isZero();
        assertThat(name("ann@example.org")).isEqualTo("Gergő, \"x\"");
    }

    @Test
    void theSheetOfAWorkbookCanBeSaid() throws IOException {
        file = home.resolve("people.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Test", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "nothing");
            var people = workbook.newWorksheet("People");
            people.value(0, 0, "Email Address");
            people.value(0, 1, "First Name");
            people.value(1, 0, "ann@example.org");
            people.value(1, 1, "007");
        }
        var done = upload(file.toString(), "--sheet", "people");

        assertThat(done.code()).isZero();
        assertThat(done.err()).contains("Read sheet \"People\" (not Notes), the first row names");
        assertThat(name("ann@example.org")).isEqualTo("007");
        var wrong = upload(file.toString(), "--sheet", "persons");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("no sheet \"persons\", but: Notes, People.");
    }

    @Test
    void columnsGoWhereTheyWentTheLastTime() throws IOException {
        Files.writeString(file, "Wer,Rufname,Note\nann@example.org,Ann,Miller\n");
        var first =
                upload(file.toString(), "--map", "Note=Last Name", "--map", "Rufname=", "--yes");
        assertThat(first.err())
                .contains("Wer -> Email Address (by its values)")
                .contains("Note -> Last Name\n");

        Files.writeString(file, "Note,Wer,Rufname\nBauer,ben@example.org,Ben\n");
        var again = upload(file.toString(), "--dry-run");
        assertThat(again.err())
                .contains("Note -> Last Name (as on 20", "Wer -> Email Address (as on 20")
                .contains("Rufname -> (left out)");

        Files.writeString(file, "Note,Wer\nBauer,ben@example.org\n");
        assertThat(upload(file.toString(), "--dry-run").err())
                .as("other columns")
                .contains("Note -> (left out)", "Wer -> Email Address (by its values)");
    }

    @Test
    void mendedRejectsGoWhereTheirFileWent() throws IOException {
        Files.writeString(file, "Wer,Besuche\nann@example.org,Ann\nnobody,Ben\n");
        var first =
                upload(
                        file.toString(),
                        "--map",
                        "Wer=Email Address",
                        "--map",
                        "Besuche=Last Name",
                        "--json");
        assertThat(first.code()).isEqualTo(3);
        var rejects = Path.of(first.json().get("rejectsFile").asString());
        Files.writeString(
                rejects, Files.readString(rejects).replaceFirst("nobody", "ben@example.org"));
        assertThat(rejects).content().startsWith("Wer,Besuche,Line,Reason\nben@");
        assertThat(upload(rejects.toString(), "--yes").err())
                .contains("Besuche -> Last Name (as on 20", "Line -> (left out)");

        assertThat(upload(file.toString(), "--dry-run").err())
                .as("nor does the first file lose it by that")
                .contains("Besuche -> Last Name (as on 20");
    }

    @Test
    void datesThatCouldBeTwoAreAskedForOnceAndNeverGuessed() throws IOException {
        attribute("Born", DataType.DATE);
        Files.writeString(file, "Email Address,Born\nann@example.org,03/04/1990\n");
        var unsure = upload(file.toString(), "--yes");
        assertThat(unsure.code()).isEqualTo(2);
        assertThat(unsure.err())
                .contains("'Born'", "03/04/1990 is 3 April 1990 or 4 March 1990", "--dates");

        assertThat(upload(file.toString(), "--dates", "born=d/m/y", "--yes").code()).isZero();
        assertThat(born("ann@example.org")).isEqualTo("4/3/1990");

        Files.writeString(file, "Email Address,Born\nben@example.org,05/04/1991\n");
        assertThat(upload(file.toString(), "--yes").code()).as("learned").isZero();
        assertThat(born("ben@example.org")).isEqualTo("4/5/1991");
    }

    @Test
    void aFileThatTellsNothingOfDatesAndNumbersSettlesNothingForTheNext() throws IOException {
        attribute("Born", DataType.DATE);
        attribute("Visits", DataType.NUMBER);
        var kept = home.resolve("kept.json");
        Files.writeString(file, "Email Address,Born,Visits\nann@example.org,31.12.1980,12\n");
        var first = upload(file.toString(), "--save-mapping", kept.toString(), "--yes");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(kept).content().contains("Visits").doesNotContain("M/D/Y", "point");

        Files.writeString(file, "Email Address,Born,Visits\nben@example.org,3/4/2012,1.234\n");
        assertThat(upload(file.toString(), "--yes").err()).contains("--dates 'Born=D/M/Y'");
        var half = upload(file.toString(), "--dates", "Born=D/M/Y", "--yes");
        assertThat(half.code()).isEqualTo(2);
        assertThat(half.err()).contains("--decimals 'Visits=comma'");
    }

    @Test
    void aDateFarDownThatCouldBeTwoIsRefusedAndNotGuessed() throws IOException {
        attribute("Born", DataType.DATE);
        Files.writeString(
                file,
                "Email Address,Born\n"
                        + IntStream.range(0, 6000)
                                .mapToObj("p%d@example.org,1990-12-31\n"::formatted)
                                .collect(Collectors.joining())
                        + "ann@example.org,3/4/2012\nben@example.org,31/12/2012\n");
        var open = upload(file.toString(), "--dry-run", "--findings", "--json");
        assertThat(open.code()).isEqualTo(3);
        assertThat(open.json().get("created").asLong()).isEqualTo(6001);
        var found = open.json().get("findings").get(0);
        assertThat(found.get("finding").asString()).isEqualTo("two-dates");
        assertThat(found.get("column").asString()).isEqualTo("Born");

        var said = upload(file.toString(), "--dates", "Born=D/M/Y", "--dry-run", "--json");
        assertThat(said.json().get("created").asLong()).isEqualTo(6002);
    }

    private void attribute(String name, DataType type) {
        try (var store = Store.open(home.resolve("server/account.db"), InstantSource.system())) {
            store.change(tables -> {
                tables.attributes()
                        .add(
                                new Attribute(
                                        name, "", "", type, false, 0, 100, true, name, List.of()));
                return name;
            });
        }
    }

    private String born(String address) {
        return typed.json("subscriber", "show", address).get("attributes").get("Born").asString();
    }

    @Test
    void aBrokenRowFarDownSaysWhichOptionTakesItAsItStands() throws IOException {
        Files.writeString(
                file,
                "Email Address,First Name\n"
                        + IntStream.range(0, 6000)
                                .mapToObj("p%d@example.org,Ann\n"::formatted)
                                .collect(Collectors.joining())
                        + "ben@example.org,\"Ben \"the\" Lee\"\n");
        var refused = upload(file.toString(), "--yes");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains(
                        "The row in line 6002",
                        "It reads: «ben@example.org,\"Ben \"the\" Lee\"».",
                        "--quotes lenient");
        var lenient = upload(file.toString(), "--quotes", "lenient", "--dry-run", "--json");
        assertThat(lenient.code()).isZero();
        assertThat(lenient.json().get("created").asLong()).isEqualTo(6001);
    }

    @Test
    void aRowWhoseQuoteIsNeverClosedIsShown() throws IOException {
        Files.writeString(
                file,
                "Email Address,First Name\r\nann@example.org,Ann\r\nben@example.org,\"Ben\r\n"
                        + "cat@example.org,Cat\r\n".repeat(20_000));

        var refused = upload(file.toString(), "--yes", "--quiet");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.line())
                .contains("line 3", "It reads: «ben@example.org,\"Ben».", "--quotes in-line");
        var read = upload(file.toString(), "--quotes", "in-line", "--dry-run", "--json");
        assertThat(read.json().get("rows").asLong()).isEqualTo(20_002);
        Files.writeString(
                file,
                "Email Address,First Name\n" + "x".repeat(200) + ",\"Ben\" Lee\n",
                Charset.forName("UTF-8"));
        assertThat(upload(file.toString(), "--yes", "--quiet").err())
                .contains("It reads: «" + "x".repeat(120) + "…».");
    }

    @Test
    void whereTwoEncodingsFitThatIsSaidUnlessOneIs() throws IOException {
        var text = "Email Address,First Name\nann@example.org,Muñoz\nben@example.org,Nuñez\n";
        Files.write(file, text.getBytes(Charset.forName("windows-1252")));

        assertThat(upload(file.toString(), "--dry-run").err())
                .contains(
                        "in windows-1252 it reads «Muñoz», in windows-1250 «Muńoz». --encoding"
                                + " says");
        assertThat(upload(file.toString(), "--dry-run", "--encoding", "windows-1252").err())
                .doesNotContain("Two encodings");
        Files.writeString(file, text);
        assertThat(upload(file.toString(), "--dry-run").err()).doesNotContain("Two encodings");
    }

    @Test
    void aBadCellTakesItsOwnRowOnly() throws IOException {
        Files.writeString(
                file,
                "Email Address,First Name,Notes\n"
                        + "ann@example.org,A\0nn,\n"
                        + "ben@example.org,Ben,\""
                        + "so ".repeat(400_000)
                        + "\"\n"
                        + "cat@example.org,Cat,\n");

        var done = upload(file.toString(), "--yes", "--json");

        assertThat(done.code()).as(done.err()).isEqualTo(3);
        assertThat(done.json().get("created").asLong()).isOne();
        var notes = typed.json("upload", "show", "1").get("notes");
        assertThat(notes).hasSize(2);
        assertThat(notes.get(0).get("line").asLong()).isEqualTo(2);
        assertThat(notes.get(0).get("column").asString()).isEqualTo("First Name");
        assertThat(notes.get(0).get("reason").asString()).contains("cannot be sent (U+0000)");
        assertThat(notes.get(1).get("line").asLong()).isEqualTo(3);
        assertThat(notes.get(1).get("column").asString()).isEqualTo("Notes");
        assertThat(notes.get(1).get("reason").asString()).contains("1,000,000 characters");
    }

    @Test
    void aHeaderCanBeInsistedOn() throws IOException {
        Files.writeString(file, "ann@example.org,Email Address\nAnn,ben@example.org\n");

        assertThat(upload(file.toString(), "--header", "--dry-run").out())
                .containsPattern("created +1\n");
    }

    @Test
    void rejectsOfAFileWithoutHeadingsHaveSome() throws IOException {
        Files.writeString(file, "ann@example.org,Ann\nnobody,Ben\n");

        var done = upload(file.toString(), "--map", "Column 1=Email Address", "--json");

        assertThat(done.code()).isEqualTo(3);
        assertThat(Path.of(done.json().get("rejectsFile").asString()))
                .content()
                .startsWith("Column 1,Column 2,Line,Reason\nnobody,Ben,2,");
    }

    @Test
    void mendedRejectsOfAFileWithoutHeadingsGoWhereItsColumnsWent() throws IOException {
        Files.writeString(file, "Ann,Lee,ann@example.org\nBen,Moss,nobody\n");
        var first =
                upload(
                        file.toString(),
                        "--map",
                        "Column 1=Last Name",
                        "--map",
                        "Column 2=First Name",
                        "--map",
                        "Column 3=Email Address",
                        "--json");
        var rejects = Path.of(first.json().get("rejectsFile").asString());
        Files.writeString(rejects, Files.readString(rejects).replace("nobody", "ben@example.org"));

        var mended = upload(rejects.toString(), "--json");

        assertThat(mended.code()).as(mended.err()).isZero();
        assertThat(name("ben@example.org")).isEqualTo("Moss");
        assertThat(upload(file.toString(), "--dry-run").err())
                .as("another file without headings may be of anything")
                .doesNotContain("Column 1 -> Last Name");
    }

    @ParameterizedTest
    @CsvSource({
        "--encoding, utf-7000",
        "--encoding, ''",
        "--delimiter, ;;",
        "--delimiter, '\"'",
        "--quotes, french"
    })
    void whatIsNoFormatIsWrongUsage(String option, String value) throws IOException {
        Files.writeString(file, "Email Address\nann@example.org\n");

        var refused = upload(file.toString(), option, value);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(option);
    }

    @Test
    void anAddressElsewhereIsNoFile() {
        var refused = upload("file://example.org/people.csv");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("no URL of a file on this computer");
    }
}
