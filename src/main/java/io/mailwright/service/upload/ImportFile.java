package io.mailwright.service.upload;

import static java.util.Objects.requireNonNullElse;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import io.mailwright.cache.Standing;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Subscriber;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file of rows for the account to import, while it is written. An empty cell would clear a value
 * (X), so what a row does not say is written as the account has it. For one thread.
 */
final class ImportFile implements AutoCloseable {
    private final Path path;
    private final List<String> fields;
    private final CsvWriter csv;
    private int rows;

    /**
     * Begins it.
     *
     * @param fields the columns, in their order
     * @throws Failure.FileUnusable if it cannot be written; so does all else here
     */
    ImportFile(Path path, List<String> fields) {
        this.path = path;
        this.fields = fields;
        try {
            csv =
                    CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.CRLF)
                            .build(Files.newBufferedWriter(path));
            csv.writeRecord(fields);
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(e);
        }
    }

    void add(Checked.Fit row, Standing standing) {
        try {
            csv.writeRecord(cells(row, standing));
            rows++;
        } catch (UncheckedIOException e) {
            throw unwritable(e);
        }
    }

    /** How many were added. */
    int rows() {
        return rows;
    }

    Path path() {
        return path;
    }

    private List<String> cells(Checked.Fit row, Standing standing) {
        var before = standing.subscriber().map(Subscriber::attributes).orElse(Map.of());
        var cells = new ArrayList<String>(fields.size());
        for (var field : fields) {
            cells.add(
                    switch (field) {
                        case Attribute.EMAIL_ADDRESS -> row.email();
                        case Attribute.EMAIL_TYPE -> type(row, standing);
                        default ->
                                requireNonNullElse(
                                        row.attributes().get(field),
                                        before.getOrDefault(field, ""));
                    });
        }
        return cells;
    }

    private static String type(Checked.Fit row, Standing standing) {
        var type =
                requireNonNullElse(
                        row.emailType(),
                        standing.subscriber().map(Subscriber::emailType).orElse(EmailType.HTML));
        return type == EmailType.TEXT ? "Text" : "HTML";
    }

    private Failure.FileUnusable unwritable(Exception cause) {
        return new Failure.FileUnusable(path, "it cannot be written", cause);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(e);
        }
    }
}
