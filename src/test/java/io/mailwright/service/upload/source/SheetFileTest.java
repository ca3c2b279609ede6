package io.mailwright.service.upload.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.FormatChoice;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Workbooks: what a person sees in the sheet is what is read. */
class SheetFileTest {
    @TempDir Path folder;

    @Test
    void readsWhatAnotherProgramWrote() throws IOException {
        var path = folder.resolve("people.xlsx");
        try (var out = Files.newOutputStream(path);
                var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("People");
            var headings =
                    List.of("Email", "Joined", "Seen", "Points", "Postcode", "Active", "Sum");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            sheet.value(2, 0, "ann@example.org");
            sheet.value(2, 1, LocalDate.of(2024, 2, 29));
            sheet.style(2, 1).format("dd.mm.yyyy").set();
            sheet.value(2, 2, LocalDateTime.of(2024, 2, 29, 14, 30));
            sheet.style(2, 2).format("yyyy-MM-dd H:mm").set();
            sheet.value(2, 3, 12);
            sheet.value(2, 4, "01234");
            sheet.value(2, 5, true);
            sheet.value(2, 6, 0.1 + 0.2);
            sheet.value(3, 0, "Jürgen & <Zoë> 🎉");
        }
        var source = RowSource.open(path, FormatChoice.NONE);

        assertThat(source.layout().format()).isEqualTo(new FileFormat.Sheet("People", true));
        assertThat(source.layout().columns()).startsWith("Email", "Joined").hasSize(7);
        assertThat(source.estimate()).isEqualTo(new FilePreview.RowEstimate(2, true));
        assertThat(rows(source))
                .containsExactly(
                        new FileRow(
                                3,
                                List.of(
                                        "ann@example.org",
                                        "2024-02-29",
                                        "2024-02-29 14:30:00",
                                        "12",
                                        "01234",
                                        "TRUE",
                                        "0.3")),
                        new FileRow(4, List.of("Jürgen & <Zoë> 🎉")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General | 1 | 1",
                "General | -5 | -5",
                "General | 4.0999999999999996 | 4.1",
                "General | 1.0000000000000001E-2 | 0.01",
                "General | 1E3 | 1000",
                "General | 491701234567890 | 491701234567890",
                "General | 12345678901234567 | 12345678901234567",
                "General | 1E999999999 | 1E999999999",
                "General | -0.0 | 0",
                "0.00 | 12 | 12",
                "0% | 0.25 | 0.25",
                "00000 | 1234 | 01234",
                "#,##0 | 1234567 | 1234567",
                "dd.mm.yyyy | 45351 | 2024-02-29",
                "dd.mm.yyyy | 45351.6041666667 | 2024-02-29",
                "yyyy-mm-dd hh:mm | 45351.6041666667 | 2024-02-29 14:30:00",
                "yyyy-mm-dd hh:mm | 45351 | 2024-02-29",
                "hh:mm | 0.5 | 12:00:00",
                "[h]:mm | 1.5 | 36:00:00",
                "m/d/yy;@ | 60 | 1900-02-29",
                "m/d/yy | 59 | 1900-02-28",
                "m/d/yy | 61 | 1900-03-01",
                "m/d/yy | 1 | 1900-01-01",
                "m/d/yy | -1 | -1",
                "m/d/yy | 99999999 | 99999999",
                "m/d/yy | 45350.99999999 | 2024-02-29",
                "[Red]0.0 | 2.50 | 2.5",
                "0 \"days\" | 3 | 3",
                "\\d0 | 3 | 3",
                "[$-407]d. mmmm yyyy | 45351 | 2024-02-29"
            })
    void numbersAreWrittenAsTheyAreMeant(String format, String number, String text)
            throws IOException {
        var source =
                open(
                        new TestWorkbook()
                                .formats(format)
                                .sheet(
                                        "A",
                                        TestWorkbook.row(1, "Number")
                                                + TestWorkbook.cells(
                                                        2, TestWorkbook.number(number, 1)))
                                .bytes());
        assertThat(cells(source)).containsExactly(List.of(text));
    }

    @Test
    void builtInDateFormatsAreDates() throws IOException {
        var source =
                open(
                        new TestWorkbook()
                                .styles(
                                        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"46\"/></cellXfs>")
                                .sheet(
                                        "A",
                                        TestWorkbook.row(1, "A", "B", "C")
                                                + TestWorkbook.cells(
                                                        2,
                                                        TestWorkbook.number("45351", 1),
                                                        TestWorkbook.number("45351.25", 2),
                                                        TestWorkbook.number("1.25", 3)))
                                .bytes());
        assertThat(cells(source))
                .containsExactly(List.of("2024-02-29", "2024-02-29 06:00:00", "30:00:00"));
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        var source =
                open(
                        new TestWorkbook()
                                .from1904()
                                .formats("dd.mm.yyyy")
                                .sheet(
                                        "A",
                                        TestWorkbook.row(1, "A", "B")
                                                + TestWorkbook.cells(
                                                        2,
                                                        TestWorkbook.number("43889", 1),
                                                        TestWorkbook.number("60", 1)))
                                .bytes());
        assertThat(cells(source)).containsExactly(List.of("2024-02-29", "1904-03-01"));
    }

    @Test
    void everyKindOfCellIsText() throws IOException {
        var rows =
                TestWorkbook.row(1, "A", "B", "C", "D", "E", "F", "G")
                        + TestWorkbook.cells(
                                2,
                                "<c t=\"s\"><v>1</v></c>",
                                "<c t=\"str\"><f>A1&amp;\"x\"</f><v>Ax_x000a_y</v></c>",
                                "<c><f>1+1</f><v>2</v></c>",
                                "<c t=\"b\"><v>0</v></c>",
                                "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
                                "<c t=\"d\"><v>2024-02-29T00:00:00</v></c>",
                                "<c t=\"inlineStr\"><is><r><t>ri</t></r><r><t xml:space=\"preserve\">ch </t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></is></c>")
                        + TestWorkbook.cells(
                                3, "<c r=\"B3\" t=\"s\"><v>0</v></c>", "<c r=\"G3\" t=\"s\"/>");
        var strings =
                "<si><t>first</t></si><si><r><t>ri</t></r><r><rPr/><t>ch</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>";
        var source = open(new TestWorkbook().strings(strings).sheet("A", rows).bytes());

        assertThat(cells(source))
                .containsExactly(
                        List.of("rich", "Ax\ny", "2", "FALSE", "#DIV/0!", "2024-02-29", "rich "),
                        List.of("", "first"));
    }

    @Test
    void theFirstVisibleSheetWithRowsIsReadOrTheOneSaid() throws IOException {
        var bytes =
                new TestWorkbook()
                        .sheet("Chart", "visible", "chartsheet", "")
                        .sheet("Secret", "hidden", TestWorkbook.row(1, "Hidden"))
                        .sheet("Very", "veryHidden", TestWorkbook.row(1, "Hidden"))
                        .sheet("Empty", "<row r=\"1\"><c s=\"0\"/></row>")
                        .sheet("People", TestWorkbook.row(4, "Email"))
                        .sheet("More", TestWorkbook.row(1, "Other"))
                        .bytes();
        var found = open(bytes);

        assertThat(found.layout().format()).isEqualTo(new FileFormat.Sheet("People", true));
        assertThat(found.sheets()).containsExactly("Empty", "People", "More");
        assertThat(open(bytes, "more").layout().columns()).containsExactly("Other");
        assertThat(open(bytes, "Secret").layout().columns()).containsExactly("Hidden");
        assertThatThrownBy(() -> open(bytes, "Fewer"))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining(
                        "The workbook has no sheet \"Fewer\", but: Secret, Very, Empty, People, More.");
        assertThatThrownBy(() -> open(bytes, "Empty"))
                .hasMessageContaining("The sheet \"Empty\" is empty.");
    }

    @Test
    void rowsAreCountedAsTheSheetDoes() throws IOException {
        var source =
                open(
                        new TestWorkbook()
                                .sheet(
                                        "A",
                                        TestWorkbook.row(3, "Email")
                                                + "<row/><row r=\"9\" hidden=\"1\"><c t=\"inlineStr\"><is><t>a</t></is></c></row>"
                                                + TestWorkbook.row(7, "b"))
                                .bytes());
        assertThat(rows(source))
                .containsExactly(new FileRow(9, List.of("a")), new FileRow(10, List.of("b")));
    }

    @Test
    void aWorkbookMayBePackedOnceMore() throws IOException {
        var workbook =
                new TestWorkbook()
                        .strings("<si><t>Zoë</t></si>")
                        .sheet(
                                "A",
                                TestWorkbook.row(1, "Name") + "<row><c t=\"s\"><v>0</v></c></row>")
                        .bytes();
        assertThat(cells(open(Packed.zip("people.xlsx", workbook))))
                .containsExactly(List.of("Zoë"));
        assertThat(cells(open(Packed.gzip(workbook)))).containsExactly(List.of("Zoë"));
    }

    @Test
    void refusesEmptyWorkbooks() {
        refuses(new TestWorkbook().sheet("A", "").bytes(), "no sheet of the workbook has rows");
        refuses(new TestWorkbook().bytes(), "no visible sheet");
        refuses(
                new TestWorkbook().sheet("A", "hidden", TestWorkbook.row(1, "x")).bytes(),
                "no visible sheet");
    }

    @Test
    void refusesDamagedWorkbooks() {
        refuses(sheet("<row><c t=\"s\"><v>5</v></c></row>"), "a text that is not there");
        refuses(sheet("<row><c t=\"s\"><v>-1</v></c></row>"), "a text that is not there");
        refuses(sheet("<row><c t=\"s\"><v>x</v></c></row>"), "refers to no text");
        refuses(sheet("<row><c r=\"XFE1\"><v>1</v></c></row>"), "more columns");
        refuses(sheet("<row><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>"), "more columns");
        refuses(sheet("<row><c><v>1</v></c>"), "damaged");
        refuses(new TestWorkbook().sheet("A", "visible", "worksheet", "").bytes(), "no cells");
        refuses(Packed.zip("xl/workbook.xml", "<workbook/>"), "it has no _rels/.rels");
    }

    @Test
    void refusesDocumentTypesAndEntities() {
        refuses(
                new TestWorkbook()
                        .sheet("A", "")
                        .part(
                                "xl/worksheets/sheet1.xml",
                                "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>")
                        .bytes(),
                "it has a DTD");
    }

    @Test
    void refusesWhatUnpacksToFarTooMuch() {
        refuses(sheet("<row><c t=\"str\"><v>" + "a".repeat(1 << 21) + "</v></c></row>"), "damaged");
        refuses(
                new TestWorkbook()
                        .sheet("A", TestWorkbook.row(1, "x"))
                        .part("xl/_rels/workbook.xml.rels", "<a>" + "<b/>".repeat(5 << 20) + "</a>")
                        .bytes(),
                "unpacks to more than a workbook can hold");
    }

    private static byte[] sheet(String rows) {
        return new TestWorkbook().sheet("A", TestWorkbook.row(1, "A") + rows).bytes();
    }

    private void refuses(byte[] bytes, String words) {
        assertThatThrownBy(() -> rows(open(bytes)))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining(words);
    }

    private RowSource open(byte[] bytes) throws IOException {
        return open(bytes, null);
    }

    private RowSource open(byte[] bytes, String sheet) throws IOException {
        return RowSource.open(
                Files.write(folder.resolve("people.xlsx"), bytes),
                FormatChoice.NONE.withSheet(sheet));
    }

    private static List<FileRow> rows(RowSource source) {
        var rows = new ArrayList<FileRow>();
        source.read(rows::add);
        return rows;
    }

    private static List<List<String>> cells(RowSource source) {
        return rows(source).stream().map(FileRow::cells).toList();
    }
}
