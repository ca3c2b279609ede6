package io.mailwright.service.tracking.export;

import de.siegmar.fastcsv.writer.CsvWriter;

import io.mailwright.service.Harmless;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/**
 * A report for other programs: a line a figure, names and numbers as programs want them. Times are
 * ISO 8601, UTC; rates are fractions.
 */
final class CsvReport {
    private CsvReport() {}

    static void write(Report report, OutputStream out) throws IOException {
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord("section", "name", "text", "time", "people", "total", "rate");
            for (var line : ReportLines.of(report, ZoneId.of("UTC"))) {
                csv.writeRecord(
                        List.of(
                                line.section().key(),
                                Harmless.cell(line.key()),
                                Harmless.cell(line.text()),
                                text(line.at()),
                                text(line.people()),
                                text(line.total()),
                                text(line.rate())));
            }
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
