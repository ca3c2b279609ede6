package io.mailwright.service.upload.source;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.service.upload.workbook.Damaged;
import io.mailwright.service.upload.workbook.Parts;
import io.mailwright.service.upload.workbook.SheetRows;
import io.mailwright.service.upload.workbook.Workbook;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One sheet of a workbook, read as a stream as often as asked; memory grows with the different
 * texts in it only. Rows without any value are passed over, hidden ones are not.
 */
final class SheetFile implements RowSource {
    private static final int ROWS = 50;

    private final Content content;
    private final Workbook workbook;
    private final Workbook.Sheet sheet;
    private final int above;
    private final List<FileRow> beginning;
    private final FileLayout layout;
    private final long said;

    private SheetFile(Content content, Parts parts, FormatChoice choice) throws IOException {
        this.content = content;
        this.workbook = Workbook.of(parts);
        this.sheet = choice.sheet() == null ? likeliest() : named(choice.sheet());
        var begun = begin(sheet, 0);
        var top = Top.of(below -> below == 0 ? begun.rows : begin(below), choice.above());
        this.above = top.above();
        this.beginning = top.rows();
        this.said = begun.said;
        if (beginning.isEmpty()) {
            throw unusable(
                    above == 0
                            ? "The sheet \"%s\" is empty.".formatted(sheet.name())
                            : top.emptiness());
        }
        var headings = Headings.of(beginning, choice.heading());
        this.layout =
                new FileLayout(
                        new FileFormat.Sheet(sheet.name(), headings.exist(), above),
                        false,
                        "\r\n",
                        headings.names());
    }

    /**
     * Finds the sheet that is meant, as far as it was not said.
     *
     * @throws Failure.FileUnusable in words, if it cannot be read
     */
    static SheetFile open(Content content, Parts parts, FormatChoice choice) {
        try {
            return new SheetFile(content, parts, choice);
        } catch (IOException e) {
            throw unreadable(content, e);
        }
    }

    /** The first visible sheet that has rows. */
    private Workbook.Sheet likeliest() throws IOException {
        var visible = workbook.sheets().stream().filter(one -> !one.hidden()).toList();
        for (var one : visible) {
            if (!begin(one, 0).rows.isEmpty()) {
                return one;
            }
        }
        throw unusable(
                visible.isEmpty()
                        ? "The workbook has no visible sheet of cells."
                        : "The file is empty: no sheet of the workbook has rows.");
    }

    private Workbook.Sheet named(String name) {
        return workbook.sheets().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .or(() ->
                        workbook.sheets().stream()
                                .filter(one -> one.name().equalsIgnoreCase(name.strip()))
                                .findFirst())
                .orElseThrow(() ->
                        unusable(
                                "The workbook has no sheet \"%s\", but: %s."
                                        .formatted(
                                                name,
                                                workbook.sheets().stream()
                                                        .map(Workbook.Sheet::name)
                                                        .collect(Collectors.joining(", ")))));
    }

    /**
     * The beginning of a sheet.
     *
     * @param said how many rows the sheet says there are in all
     */
    private record Begun(List<FileRow> rows, long said) {}

    private Begun begin(Workbook.Sheet from, int below) throws IOException {
        var rows = new ArrayList<FileRow>();
        try (var reading = workbook.open(from)) {
            var row = row(reading, below);
            while (row != null) {
                rows.add(row);
                row = rows.size() < ROWS ? row(reading, below) : null;
            }
            return new Begun(rows, rows.size() < ROWS ? rows.size() : reading.estimate());
        }
    }

    private List<FileRow> begin(int below) {
        try {
            return begin(sheet, below).rows;
        } catch (IOException e) {
            throw unreadable(content, e);
        }
    }

    private static @Nullable FileRow row(SheetRows rows, int below) throws IOException {
        for (var row = rows.next(); row != null; row = rows.next()) {
            if (row.number() > below && row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                return new FileRow(row.number(), row.cells());
            }
        }
        return null;
    }

    @Override
    public Path path() {
        return content.path();
    }

    @Override
    public FileLayout layout() {
        return layout;
    }

    @Override
    public List<String> sheets() {
        return workbook.sheets().stream()
                .filter(one -> !one.hidden() || one.equals(sheet))
                .map(Workbook.Sheet::name)
                .toList();
    }

    @Override
    public FilePreview.RowEstimate estimate() {
        return new FilePreview.RowEstimate(rows() - headings(), beginning.size() < ROWS);
    }

    private long rows() {
        return beginning.size() < ROWS
                ? beginning.size()
                : Math.max(said - above, beginning.size());
    }

    private int headings() {
        return layout.format().heading() ? 1 : 0;
    }

    @Override
    public List<FileRow> first(int rows) {
        return beginning.stream().skip(headings()).limit(rows).toList();
    }

    @Override
    public List<FileRow> sample(int rows) {
        var sampled = new ArrayList<FileRow>();
        try (var reading = workbook.open(sheet)) {
            for (int i = 0; i < headings(); i++) {
                row(reading, above);
            }
            for (var row = row(reading, above);
                    row != null && sampled.size() < rows;
                    row = row(reading, above)) {
                sampled.add(row);
            }
        } catch (IOException _) {
            return sampled;
        }
        return sampled;
    }

    @Override
    public void read(Consumer<FileRow> rows) {
        try (var reading = workbook.open(sheet)) {
            for (int i = 0; i < headings(); i++) {
                row(reading, above);
            }
            for (var row = row(reading, above); row != null; row = row(reading, above)) {
                rows.accept(row);
            }
        } catch (IOException e) {
            throw unreadable(content, e);
        }
    }

    private static Failure.FileUnusable unreadable(Content content, IOException cause) {
        return cause instanceof Damaged
                ? new Failure.FileUnusable(
                        content.path(),
                        "The workbook is damaged or of a kind that cannot be read (%s). Open it in a spreadsheet and save it anew as .xlsx or .csv."
                                .formatted(cause.getMessage()),
                        cause)
                : content.unreadable(cause);
    }

    private Failure.FileUnusable unusable(String words) {
        return new Failure.FileUnusable(content.path(), words, null);
    }
}
