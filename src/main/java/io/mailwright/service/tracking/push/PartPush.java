package io.mailwright.service.tracking.push;

import io.mailwright.cache.StableId;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;

/**
 * Hands one table over, but only those rows that may have changed: they are told by sums of some
 * thousand shares, which the target keeps. Memory does not grow with the table.
 */
final class PartPush {
    private static final int SHARES = 4096;
    private static final int ROWS_A_BATCH = 20_000;

    private final TargetConnection target;
    private final Part part;
    private final Upsert upsert;
    private long written;

    PartPush(TargetConnection target, Part part) {
        this.target = target;
        this.part = part;
        this.upsert = new Upsert(target, part.table(), part.key(), part.columns());
    }

    /** Answers how many rows were added or changed. */
    long push() {
        var now = sums();
        var changed = changed(now);
        if (!changed.isEmpty()) {
            part.rows()
                    .accept(row -> {
                        if (changed.get(share(row))) {
                            add(row);
                        }
                    });
            written += upsert.merge();
            remember(now, changed);
            target.commit();
        }
        return written;
    }

    private void add(Object[] row) {
        upsert.rows().add(row);
        if (upsert.rows().count() == ROWS_A_BATCH) {
            written += upsert.merge();
            target.commit();
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
        }
    }

    private long[] sums() {
        var sums = new long[SHARES];
        part.rows().accept(row -> sums[share(row)] += hash(row, row.length));
        return sums;
    }

    private int share(Object[] row) {
        return (int) (hash(row, part.key().size()) % SHARES);
    }

    private static long hash(Object[] row, int columns) {
        return StableId.of(
                Arrays.stream(row, 0, columns).map(String::valueOf).toArray(String[]::new));
    }

    private BitSet changed(long[] now) {
        var then = new long[SHARES];
        target.each(
                "select number, sum from mark_part where part = ?",
                row -> then[row.getInt(1)] = row.getLong(2),
                part.table());
        var changed = new BitSet();
        for (int share = 0; share < SHARES; share++) {
            changed.set(share, now[share] != then[share]);
        }
        return changed;
    }

    private void remember(long[] sums, BitSet changed) {
        var marks = Marks.parts(target);
        changed.stream().forEach(share -> marks.rows().add(part.table(), share, sums[share]));
        marks.merge();
    }
}
