package io.mailwright.service.upload;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.service.upload.source.FileLayout;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Rejected rows as they stood in their file, with two columns more that say where and why. Mended,
 * such a file can be uploaded like the first. Cells are written to the letter: a formula stays one.
 */
final class RejectsFile {
    private static final List<String> ADDED = List.of("Line", "Reason");

    private final FileLayout layout;
    private final List<String> added;
    private final Function<UploadRow, List<String>> said;
    private final List<String> headings;
    private final int own;

    RejectsFile(FileLayout layout) {
        this(layout, ADDED, row -> List.of(String.valueOf(row.line()), reason(row)));
    }

    private RejectsFile(
            FileLayout layout, List<String> added, Function<UploadRow, List<String>> said) {
        this.layout = layout;
        this.added = added;
        this.said = said;
        this.headings = layout.format().heading() ? layout.headings() : layout.columns();
        this.own = ownColumns(headings);
    }

    /** One of all rows, whatever became of them, which a third column says. */
    static RejectsFile ofOutcomes(FileLayout layout) {
        return new RejectsFile(
                layout,
                List.of("Line", "Outcome", "Reason"),
                row ->
                        List.of(
                                String.valueOf(row.line()),
                                row.state().name().toLowerCase(Locale.ROOT),
                                reason(row)));
    }

    private static String reason(UploadRow row) {
        return row.column().isEmpty() ? row.reason() : row.column() + ": " + row.reason();
    }

    /** How many columns are the user's: all, but for the two of a rejects file that comes back. */
    static int ownColumns(List<String> headings) {
        int size = headings.size();
        boolean added = size > ADDED.size() && headings.subList(size - 2, size).equals(ADDED);
        return added ? size - ADDED.size() : size;
    }

    /**
     * Writes the rows that {@code source} gives; the file is there when all of it is.
     *
     * @throws Failure.FileUnusable if it cannot be written
     */
    Path write(Path file, Consumer<Consumer<UploadRow>> source) {
        return WholeFile.write(
                file,
                "The rejects cannot be written there. Choose another place.",
                writer -> fill(writer, source));
    }

    private void fill(Writer writer, Consumer<Consumer<UploadRow>> source) throws IOException {
        if (layout.wantsMark()) {
            writer.write('\uFEFF');
        }
        try (var csv = csv(writer)) {
            csv.writeRecord(extended(headings.subList(0, own), added));
            source.accept(row -> csv.writeRecord(record(row)));
        }
    }

    private CsvWriter csv(Writer writer) {
        return CsvWriter.builder()
                .fieldSeparator(layout.delimiter())
                .lineDelimiter(LineDelimiter.of(layout.lineEnd()))
                .build(writer);
    }

    /** A row with too many cells keeps them, so that it is refused again unless mended. */
    private List<String> record(UploadRow row) {
        var cells = new ArrayList<String>(row.cells());
        if (own < headings.size() && cells.size() == headings.size()) {
            cells.subList(own, cells.size()).clear();
        }
        while (cells.size() < own) {
            cells.add("");
        }
        return extended(cells, said.apply(row));
    }

    private static List<String> extended(List<String> cells, List<String> more) {
        var all = new ArrayList<>(cells);
        all.addAll(more);
        return all;
    }
}
