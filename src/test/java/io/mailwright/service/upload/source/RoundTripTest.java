package io.mailwright.service.upload.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Quoting;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is written comes back, whatever it is and however it is written. */
class RoundTripTest {
    private static final int ROUNDS = 150;
    private static final List<Charset> CHARSETS =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    Charset.forName("GB18030"));
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

    @TempDir Path folder;

    @RepeatedTest(ROUNDS)
    void tablesAsText(RepetitionInfo round) throws IOException {
        var table = new RandomTable(round.getCurrentRepetition());
        var dialect =
                new Dialect(
                        table.one(List.of(',', ';', '\t', '|', '#', '\u001F', 'x')),
                        table.one(List.of(Quoting.values())));
        boolean isBare = dialect.quoting() == Quoting.NONE;
        var without = isBare ? dialect.delimiter() + "" : "";
        boolean isOfLines = isBare || dialect.quoting() == Quoting.IN_LINE;
        var rows = table.rows(RandomTable.AWKWARD + (isOfLines ? "" : "\r\n"), without);
        var charset = table.one(CHARSETS);
        boolean heading = table.below(2) == 0;
        boolean mark = charset.name().startsWith("UTF") && table.below(2) == 0;
        var text = RandomTable.written(rows, dialect, table.one(LINE_ENDS));
        var file =
                Files.write(folder.resolve("a"), ((mark ? "\uFEFF" : "") + text).getBytes(charset));
        var format = new FileFormat.Text(charset, dialect.delimiter(), dialect.quoting(), heading);

        var source = RowSource.open(file, FormatChoice.of(format));

        assertThat(source.layout().byteOrderMark()).isEqualTo(mark);
        assertThat(cells(source)).isEqualTo(heading ? rows.subList(1, rows.size()) : rows);
        if (heading) {
            assertThat(source.layout().headings()).isEqualTo(rows.getFirst());
        }
    }

    @RepeatedTest(ROUNDS)
    void tablesAsTextOfWhichNothingIsSaid(RepetitionInfo round) throws IOException {
        var table = new RandomTable(-round.getCurrentRepetition());
        var dialect = new Dialect(table.one(List.of(',', ';', '\t', '|')), Quoting.DOUBLED);
        var rows = table.rows(RandomTable.AWKWARD + "\r\n", "'\\");
        var text = RandomTable.written(rows, dialect, table.one(LINE_ENDS));
        var charset = table.one(CHARSETS.subList(0, 3));
        var file = Files.write(folder.resolve("a"), ("\uFEFF" + text).getBytes(charset));

        var source = RowSource.open(file, FormatChoice.NONE);

        assertThat(source.layout().format())
                .isEqualTo(
                        new FileFormat.Text(charset, dialect.delimiter(), Quoting.DOUBLED, true));
        assertThat(cells(source)).isEqualTo(rows.subList(1, rows.size()));
    }

    @RepeatedTest(ROUNDS / 3)
    void sheets(RepetitionInfo round) throws IOException {
        var table = new RandomTable(1000 + round.getCurrentRepetition());
        var rows = table.rows(RandomTable.AWKWARD + "<&>\n", "_");
        var day = LocalDate.of(1900, 3, 1).plusDays(table.below(2_000_000));
        double number = (table.below(2_000_000_000) - 1e9) / Math.pow(10, table.below(12));
        var file = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("A");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    sheet.value(i, j, rows.get(i).get(j));
                }
            }
            sheet.value(rows.size(), 0, day);
            sheet.style(rows.size(), 0).format("dd/mm/yy").set();
            sheet.value(rows.size(), 1, number);
        }

        var read =
                new ArrayList<>(cells(RowSource.open(file, FormatChoice.NONE.withHeading(false))));

        var last = read.removeLast();
        assertThat(last.getFirst()).isEqualTo(day.toString());
        assertThat(Double.parseDouble(last.getLast())).isEqualTo(number);
        assertThat(read).isEqualTo(rows.stream().map(RoundTripTest::withoutEmptyEnd).toList());
    }

    private static List<String> withoutEmptyEnd(List<String> row) {
        int end = row.size();
        while (row.get(end - 1).isEmpty()) {
            end--;
        }
        return row.subList(0, end);
    }

    private static List<List<String>> cells(RowSource source) {
        var cells = new ArrayList<List<String>>();
        source.read(row -> cells.add(row.cells()));
        return cells;
    }
}
