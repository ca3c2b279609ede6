package io.mailwright.cache;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/**
 * Puts any number of events in order with little memory: sorts as many as it holds at a time, lays
 * these down in a file one after the other, and merges them in reading. In order they are written
 * to the end of the table, which is many times faster than all over it. For one thread.
 */
final class EventRuns implements AutoCloseable {
    private static final int HELD = 400_000;

    private final Supplier<Path> place;
    private final int held;
    private final List<EventRun> runs = new ArrayList<>();
    private EventRow[] rows = new EventRow[1024];
    private int count;
    private @Nullable Path file;
    private @Nullable FileChannel channel;

    /**
     * @param place makes the file, if one is needed
     */
    EventRuns(Supplier<Path> place) {
        this(place, HELD);
    }

    EventRuns(Supplier<Path> place, int held) {
        this.place = place;
        this.held = held;
    }

    void add(EventRow row) throws IOException {
        if (count == held) {
            layDown();
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, Math.min(held, 2 * count));
        }
        rows[count++] = row;
    }

    private void layDown() throws IOException {
        EventSort.sort(rows, count);
        runs.add(EventRun.write(channel(), rows, count));
        count = 0;
    }

    private FileChannel channel() throws IOException {
        if (channel == null) {
            file = place.get();
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        return channel;
    }

    /** All of them in order. */
    void forEach(Visitor visitor) throws IOException, SQLException {
        EventSort.sort(rows, count);
        if (runs.isEmpty()) {
            for (int i = 0; i < count; i++) {
                visitor.visit(rows[i]);
            }
        } else {
            layDown();
            rows = new EventRow[0];
            merge(visitor);
        }
    }

    private void merge(Visitor visitor) throws IOException, SQLException {
        var heads = new PriorityQueue<EventRun>(Comparator.comparing(EventRun::row));
        for (var run : runs) {
            if (run.next()) {
                heads.add(run);
            }
        }
        while (!heads.isEmpty()) {
            var run = heads.poll();
            var other = heads.peek();
            boolean more;
            do {
                visitor.visit(run.row());
                more = run.next();
            } while (more && (other == null || run.row().compareTo(other.row()) <= 0));
            if (more) {
                heads.add(run);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    /** Takes one event after the other. */
    @FunctionalInterface
    interface Visitor {
        void visit(EventRow row) throws SQLException;
    }
}
