package io.mailwright.service.upload.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Quoting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files as they come: every oddity is read rightly or refused in words. */
class CsvFileTest {
    @TempDir Path folder;

    @Test
    void readsPlainFile() {
        var file = file("Email Address,First Name\nann@example.org,Ann\n");

        assertThat(file.layout())
                .isEqualTo(layout(false, ',', "\n", "Email Address", "First Name"));
        assertThat(rows(file)).containsExactly(row(2, "ann@example.org", "Ann"));
    }

    @Test
    void stripsAndReportsByteOrderMark() {
        var file = file("\uFEFFEmail Address,Name\nann@example.org,Ann\n");

        assertThat(file.layout().byteOrderMark()).isTrue();
        assertThat(file.layout().columns()).containsExactly("Email Address", "Name");
    }

    @Test
    void stripsByteOrderMarkBeforeQuotedHeading() {
        assertThat(file("\uFEFF\"Email Address\",Name\nann@example.org,Ann").layout().columns())
                .containsExactly("Email Address", "Name");
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b\n1,2\n', 44",
        "'a;b\n1;2\n', 59",
        "'a\tb\n1\t2\n', 9",
        "'Name;Note\nAnn;x, y\nBob;z\n', 59",
        "'Name, first;E-Mail\nAnn;a@b.de\nBob;c@b.de\n', 59",
        "'Name,Note\nAnn,\"a;b;c\"\nBob,\"d;e;f\"\n', 44",
        "'E-Mail\na@example.org\n', 44",
        "'a;b;c\n', 59",
        "'Name;Price\nA;1,5\nB;2,5\nC;3,5\n', 59"
    })
    void findsDelimiter(String text, int delimiter) {
        assertThat((int) file(text).layout().delimiter()).isEqualTo(delimiter);
    }

    @Test
    void findsDelimiterInLongFile() {
        assertThat(file("a;b\n" + "x;y,z\n".repeat(20_000)).layout().delimiter()).isEqualTo(';');
    }

    @Test
    void countsPhysicalLinesWithCrLf() {
        assertThat(rows(file("a,b\r\n1,2\r\n3,4\r\n")))
                .containsExactly(row(2, "1", "2"), row(3, "3", "4"));
    }

    @Test
    void countsPhysicalLinesWithCr() {
        var file = file("a,b\r1,2\r3,4");

        assertThat(file.layout().lineEnd()).isEqualTo("\r");
        assertThat(rows(file)).containsExactly(row(2, "1", "2"), row(3, "3", "4"));
    }

    @Test
    void countsLineBreaksInQuotes() {
        assertThat(rows(file("a,b\n\"x\r\ny\nz\",1\n3,4\n")))
                .containsExactly(row(2, "x\r\ny\nz", "1"), row(5, "3", "4"));
    }

    @Test
    void keepsQuotesWrittenTwice() {
        assertThat(rows(file("a,b\n\"say \"\"hi\"\"\",2\n")))
                .containsExactly(row(2, "say \"hi\"", "2"));
    }

    @Test
    void keepsDelimiterInQuotes() {
        assertThat(rows(file("a,b\n\"x, y\",2\n"))).containsExactly(row(2, "x, y", "2"));
    }

    @Test
    void takesBlanksAroundQuotes() {
        assertThat(rows(file("a,b\n\"x\" , \"y, z\"\n"))).containsExactly(row(2, "x", "y, z"));
    }

    @Test
    void keepsRaggedRowsAsTheyAre() {
        assertThat(rows(file("a,b\n1\n1,2,3\n")))
                .containsExactly(row(2, "1"), row(3, "1", "2", "3"));
        assertThat(row(2, "1").cell(1)).isEmpty();
    }

    @Test
    void passesOverBlankLines() {
        assertThat(rows(file("\n\na,b\n\n1,2\n   \n3,4\n\n\n")))
                .containsExactly(row(5, "1", "2"), row(7, "3", "4"));
    }

    @Test
    void keepsRowOfEmptyCells() {
        assertThat(rows(file("a,b\n,\n"))).containsExactly(row(2, "", ""));
    }

    @Test
    void readsLastRowWithoutLineEnd() {
        assertThat(rows(file("a,b\n1,2\n3,4"))).hasSize(2);
    }

    @Test
    void tellsSameAndEmptyHeadingsApart() {
        assertThat(file("Name,name,,Name (2),\n1,2,3,4,5\n").layout().columns())
                .containsExactly("Name", "name (2)", "Column 3", "Name (2) (2)", "Column 5");
    }

    @Test
    void takesFileOfHeadingsOnly() {
        assertThat(rows(file("Email Address,Name\n"))).isEmpty();
        assertThat(rows(file("Email Address;Name"))).isEmpty();
    }

    @Test
    void readsEveryScript() {
        assertThat(rows(file("имя,名前\nЮля,美咲 🎉\n"))).containsExactly(row(2, "Юля", "美咲 🎉"));
    }

    @Test
    void readsMoreRowsThanTheSample() {
        assertThat(rows(file("a,b\n" + "1,2\n".repeat(50_000)))).hasSize(50_000);
    }

    @Test
    void refusesEmptyFile() {
        refuses("", "The file is empty.");
        refuses("\uFEFF", "The file is empty.");
        refuses("\n  \n\n", "The file is empty.");
    }

    @Test
    void refusesFolder() {
        assertThatThrownBy(() -> open(folder)).hasMessageContaining("This is a folder");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void refusesWhatHasNoEnd() {
        assertThatThrownBy(() -> open(Path.of("/dev/zero")))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("This is a pipe or a device.");
    }

    @Test
    void refusesMissingFile() {
        assertThatThrownBy(() -> open(folder.resolve("none.csv")))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("There is no such file.");
    }

    @Test
    void refusesQuoteThatIsNeverClosed() {
        refuses("a,b\n1,2\n\n3,\"x\ny\nz", "The row in line 4 opens a quote that is never closed");
    }

    @Test
    void refusesQuoteThatSwallowsTheFile() {
        refuses("a,b\n1,2\n3,\"x\n" + "4,5\n".repeat(300_000), "The row in line 3 opens a quote");
    }

    @Test
    void aRowThatIsNoneConcernsNoOther() {
        var rows = read("a,b\n1,2\n3" + ",".repeat(1 << 20) + "\n4,5\n", Quoting.DOUBLED);

        assertThat(rows).extracting(FileRow::line).containsExactly(2L, 3L, 4L);
        assertThat(rows).extracting(FileRow::isOverlong).containsExactly(false, true, false);
    }

    @Test
    void refusesTextBehindClosingQuote() {
        refuses(
                "a,b\n1,\"Ann \"The\" Miller\"\n",
                "The row in line 2 has text after a closing quote");
    }

    @Test
    void tellsWhetherMisplacedQuotesCouldBeTakenAsTheyStand() {
        assertThatThrownBy(() -> read("a,b\n1,\"x\" y\n", Quoting.DOUBLED))
                .isInstanceOf(Failure.QuotesMisplaced.class);
        assertThat(read("a,b\n1,\"x\" y\n", Quoting.LENIENT)).hasSize(1);
        // Taken as it stands, one that is never closed would swallow the rows behind it.
        assertThatThrownBy(() -> read("a,b\n1,\"x\n2,y\n", Quoting.DOUBLED))
                .isNotInstanceOf(Failure.QuotesMisplaced.class);
    }

    private List<FileRow> read(String text, Quoting quoting) {
        var path = folder.resolve("people.csv");
        write(path, text.getBytes(StandardCharsets.UTF_8));
        return RowSource.open(path, FormatChoice.NONE.withQuoting(quoting)).first(9);
    }

    @Test
    void refusesABrokenRowFarDown() {
        var file = file("a,b\n" + "1,2\n".repeat(99_998) + "3,\"x\" y\n");

        assertThatThrownBy(() -> rows(file))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("The row in line 100000 has text after a closing quote");
    }

    @Test
    void namesTheLineThatIsNotOfTheEncodingFarDown() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("a,b\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("\u00fc,€🎉\r\n".repeat(99_998).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {'x', ',', (byte) 0xC3, '\n'});
        var file = file(bytes.toByteArray());

        assertThatThrownBy(() -> rows(file))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("Line 100000 is not UTF-8 text");
    }

    @Test
    void refusesWhatIsNoText() {
        refuses("%PDF-1.7\n%\n1 0 obj", "This is a PDF document");
        refuses(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                "This is an old Excel workbook");
        refuses("a,b\n1,\0\n", "it holds zero bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org,Ann\nbob@example.org,Bob,3\n",
                "mailto:ann@example.org,Ann\nbob@example.org,Bob,3\n",
                "Ann <ann@example.org>,Ann\nbob@example.org,Bob,3\n"
            })
    void aFirstRowThatIsAPersonNamesNoColumns(String text) {
        var file = file(text);

        assertThat(file.layout().format().heading()).isFalse();
        assertThat(file.layout().columns()).containsExactly("Column 1", "Column 2", "Column 3");
        assertThat(rows(file)).extracting(FileRow::line).containsExactly(1L, 2L);
        assertThat(file.first(1).getFirst().cell(1)).isEqualTo("Ann");
    }

    @Test
    void whetherThereAreHeadingsCanBeSaid() {
        var path = file("ann@example.org,Ann\nEmail,Name\n").path();

        assertThat(RowSource.open(path, FormatChoice.NONE.withHeading(true)).layout().columns())
                .containsExactly("ann@example.org", "Ann");
        write(path, "Email,Name\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows(RowSource.open(path, FormatChoice.NONE.withHeading(false)))).hasSize(1);
    }

    @Test
    void guessesHowManyRowsThereAre() {
        var few = file("a,b\n1,2\n\n3,4\n").estimate();
        assertThat(few).isEqualTo(new FilePreview.RowEstimate(2, true));

        var many = file("a,b\r\n" + "1,Zoë\r\n".repeat(50_000)).estimate();
        assertThat(many.exact()).isFalse();
        assertThat(many.rows()).isBetween(49_500L, 50_500L);
    }

    @ParameterizedTest
    @CsvSource({
        "'a|b\n1|2\n', 124",
        "'a^b\n1^2\n', 94",
        "'a:b:c\n1:2:3\n', 58",
        "'a\u001Fb\n1\u001F2\n', 31",
        "'sep=#\r\na#b\r\n1,5#2,5\r\n', 35",
        "'E-Mail (home)\na@example.org\n', 44"
    })
    void findsUnusualDelimiter(String text, int delimiter) {
        var file = file(text);
        assertThat((int) file.layout().delimiter()).isEqualTo(delimiter);
    }

    private static RowSource open(Path path) {
        return RowSource.open(path, FormatChoice.NONE);
    }

    private void refuses(String text, String words) {
        refuses(text.getBytes(StandardCharsets.UTF_8), words);
    }

    private void refuses(byte[] bytes, String words) {
        assertThatThrownBy(() -> file(bytes))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining(words);
    }

    private RowSource file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private RowSource file(byte[] bytes) {
        var path = folder.resolve("people.csv");
        write(path, bytes);
        return open(path);
    }

    private static void write(Path path, byte[] bytes) {
        try {
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<FileRow> rows(RowSource file) {
        var rows = new ArrayList<FileRow>();
        file.read(rows::add);
        return rows;
    }

    private static FileRow row(long line, String... cells) {
        return new FileRow(line, List.of(cells));
    }

    private static FileLayout layout(
            boolean mark, char delimiter, String lineEnd, String... headings) {
        return new FileLayout(
                new FileFormat.Text(StandardCharsets.UTF_8, delimiter, Quoting.DOUBLED, true),
                mark,
                lineEnd,
                List.of(headings));
    }
}
