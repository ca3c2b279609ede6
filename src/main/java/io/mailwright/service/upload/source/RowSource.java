package io.mailwright.service.upload.source;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.FormatChoice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A file as rows, whatever kind it is of. Its rows are read as a stream, as often as asked. */
public interface RowSource {
    /**
     * Finds out how a file is written, as far as it was not said, and reads its first rows.
     *
     * @throws Failure.FileUnusable in words, if it cannot be read as rows
     */
    static RowSource open(Path file, FormatChoice choice) {
        var content = Content.of(file);
        try {
            var parts = WorkbookParts.of(content);
            if (parts.isEmpty() && choice.sheet() != null) {
                throw new Failure.FileUnusable(
                        file,
                        "it is no workbook and has no sheet \"%s\": leave the sheet out"
                                .formatted(choice.sheet()),
                        null);
            }
            return parts.isPresent()
                    ? SheetFile.open(content, parts.get(), choice)
                    : CsvFile.open(TextFile.open(content, choice.charset()), choice);
        } catch (IOException e) {
            throw content.unreadable(e);
        }
    }

    Path path();

    FileLayout layout();

    /** The names of what can be chosen from: the visible sheets of a workbook. */
    default List<String> sheets() {
        return List.of();
    }

    /** How many rows there are, from the file's beginning and size. */
    FilePreview.RowEstimate estimate();

    /** The first rows under the heading, at most 50. */
    List<FileRow> first(int rows);

    /**
     * The first rows under the heading, however many; fewer where they break off being readable, as
     * that is said when all are read.
     */
    List<FileRow> sample(int rows);

    /**
     * Gives every row under the heading to {@code rows}, in file order.
     *
     * @throws Failure.QuotesMisplaced where misplaced quotes could be taken as they stand
     * @throws Failure.FileUnusable where else it breaks off being readable; the rows before were
     *     given
     */
    void read(Consumer<FileRow> rows);
}
