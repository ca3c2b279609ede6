package io.mailwright.service.tracking.export;

import de.siegmar.fastcsv.writer.CsvWriter;

import io.mailwright.domain.Failure;
import io.mailwright.service.Harmless;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Writes tables as CSV that no program takes for formulas, however many rows they have. */
public final class CsvFile {
    private CsvFile() {}

    /** What is written, one row after the other. */
    @FunctionalInterface
    public interface Rows {
        void each(Consumer<List<String>> row);
    }

    /**
     * Writes a table. A file that is there is replaced when the new one is whole.
     *
     * @throws Failure.FileUnusable if the file cannot be written
     */
    public static void write(Path file, List<String> columns, Rows rows) {
        ReportExport.write(
                file,
                out -> {
                    try (var csv =
                            CsvWriter.builder()
                                    .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                        csv.writeRecord(columns);
                        rows.each(
                                row -> csv.writeRecord(row.stream().map(Harmless::cell).toList()));
                    }
                });
    }
}
