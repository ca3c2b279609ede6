package io.mailwright.service.tracking.export;

import io.mailwright.service.Harmless;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** A report as a workbook: a sheet a section, numbers and dates as such, times of this computer. */
final class XlsxReport {
    private static final int NAME = 0;
    private static final int TEXT = 1;
    private static final int TIME = 2;
    private static final int PEOPLE = 3;
    private static final int TOTAL = 4;
    private static final int RATE = 5;

    private static final String[] HEADINGS = {
        "heading.name",
        "heading.text",
        "heading.time",
        "heading.people",
        "heading.total",
        "heading.rate"
    };

    private static final double[] WIDTHS = {28, 48, 18, 12, 12, 10};

    private final Words words;

    private XlsxReport(Words words) {
        this.words = words;
    }

    static void write(Report report, Words words, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Mailwright", "1.0");
        new XlsxReport(words).fill(report, workbook);
        workbook.finish();
    }

    private void fill(Report report, Workbook workbook) {
        var lines = ReportLines.of(report, words.zone());
        for (var section : Section.values()) {
            if (section.isOptional()
                    && lines.stream().noneMatch(line -> line.section() == section)) {
                continue;
            }
            var sheet = workbook.newWorksheet(words.get("section." + section.key()));
            for (int column = 0; column < HEADINGS.length; column++) {
                sheet.value(0, column, words.get(HEADINGS[column]));
                sheet.style(0, column).bold().set();
                sheet.width(column, WIDTHS[column]);
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (var line : lines) {
                if (line.section() == section) {
                    fill(sheet, row++, line);
                }
            }
        }
    }

    private void fill(Worksheet sheet, int row, Line line) {
        sheet.value(row, NAME, Harmless.cell(words.name(line)));
        sheet.value(row, TEXT, Harmless.cell(words.text(line)));
        moment(sheet, row, line.at());
        number(sheet, row, PEOPLE, line.people(), "#,##0");
        number(sheet, row, TOTAL, line.total(), "#,##0");
        number(sheet, row, RATE, line.rate(), "0.00%");
    }

    private void moment(Worksheet sheet, int row, @Nullable Instant at) {
        if (at != null) {
            sheet.value(row, TIME, at.atZone(words.zone()).toLocalDateTime());
            sheet.style(row, TIME).format("yyyy-mm-dd hh:mm").set();
        }
    }

    private static void number(
            Worksheet sheet, int row, int column, @Nullable Number number, String format) {
        if (number != null) {
            sheet.value(row, column, number);
            sheet.style(row, column).format(format).set();
        }
    }
}
