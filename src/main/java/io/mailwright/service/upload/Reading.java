package io.mailwright.service.upload;

import io.mailwright.cache.Duplicates;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.FileStamp;
import io.mailwright.service.Progress;
import io.mailwright.service.upload.source.FileRow;
import io.mailwright.service.upload.source.RowSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Reads a file's rows, checked by themselves and against each other. Which row of an address is
 * used is known only at the end, so the file is read before: once for the addresses alone, and once
 * more for the rows whose address may stand in another, if there are any.
 */
final class Reading {
    private static final int ROWS_A_TICK = 2000;

    private final RowSource file;
    private final Screening screening;
    private final Progress progress;
    private long rows;
    private long noted;
    private long done;

    Reading(RowSource file, Screening screening, Progress progress) {
        this.file = file;
        this.screening = screening;
        this.progress = progress;
    }

    /**
     * Gives every row to {@code rows}, in file order; of several fit ones of one address only one
     * is still fit.
     *
     * @throws Failure.FileUnusable if the file breaks off being readable, or is changed meanwhile
     */
    void read(Consumer<Checked> sink) {
        var before = stamp();
        var recurring = new Recurring();
        file.read(row -> look(row, recurring));
        try (var duplicates = new Duplicates(screening.duplicates())) {
            if (recurring.any()) {
                file.read(row -> note(row, recurring, duplicates));
            }
            file.read(row -> give(row, duplicates, sink));
        }
        if (!before.equals(stamp())) {
            throw new Failure.FileUnusable(
                    file.path(), "The file was changed while it was read. Try again.", null);
        }
    }

    /** How many there are, known before the first is given on. */
    long rows() {
        return rows;
    }

    private void look(FileRow row, Recurring recurring) {
        recurring.add(screening.key(row));
        rows++;
        if (rows % ROWS_A_TICK == 0) {
            tick(0, 0);
        }
    }

    private void note(FileRow row, Recurring recurring, Duplicates duplicates) {
        if (recurring.mayRecur(screening.key(row))
                && screening.look(row) instanceof Checked.Fit fit) {
            duplicates.add(fit.key(), row.line(), fit.filled());
        }
        noted++;
        if (noted % ROWS_A_TICK == 0) {
            tick(0, 0);
        }
    }

    private void give(FileRow row, Duplicates duplicates, Consumer<Checked> sink) {
        var checked = screening.look(row);
        if (checked instanceof Checked.Fit fit) {
            long used = duplicates.usedInstead(row.line());
            sink.accept(used == 0 ? fit : screening.superseded(fit, used));
        } else {
            sink.accept(checked);
        }
        done++;
        if (done % ROWS_A_TICK == 0) {
            tick(done, rows);
        }
    }

    private void tick(long at, long of) {
        if (Thread.interrupted()) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        progress.at(at, of, String.valueOf(file.path().getFileName()));
    }

    private FileStamp stamp() {
        return stamp(file.path());
    }

    /**
     * By what a file is known again.
     *
     * @throws Failure.FileUnusable if it is gone
     */
    static FileStamp stamp(Path path) {
        try {
            return new FileStamp(Files.size(path), Files.getLastModifiedTime(path).toInstant());
        } catch (IOException e) {
            throw new Failure.FileUnusable(path, "The file is gone.", e);
        }
    }
}
