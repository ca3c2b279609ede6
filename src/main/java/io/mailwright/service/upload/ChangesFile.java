package io.mailwright.service.upload;

import de.siegmar.fastcsv.writer.CsvWriter;

import io.mailwright.domain.upload.CellChange;
import io.mailwright.service.Harmless;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What an upload would change, cell by cell, as a table to be looked through before: CSV in UTF-8,
 * in which nothing is a formula.
 */
final class ChangesFile {
    private ChangesFile() {}

    /**
     * Writes the changes that {@code source} gives with their rows.
     *
     * @throws io.mailwright.domain.Failure.FileUnusable if it cannot be written
     */
    static Path write(Path file, Consumer<BiConsumer<Judged, CellChange>> source) {
        return WholeFile.write(
                file,
                "The changes cannot be written there. Choose another place.",
                writer -> {
                    try (var csv = CsvWriter.builder().build(writer)) {
                        csv.writeRecord("Line", "Email Address", "Attribute", "Now", "Would be");
                        source.accept((row, change) ->
                                csv.writeRecord(
                                        String.valueOf(row.checked().row().line()),
                                        Harmless.cell(row.checked().email()),
                                        Harmless.cell(change.attribute()),
                                        Harmless.cell(change.before()),
                                        Harmless.cell(change.after())));
                    }
                });
    }
}
