package io.mailwright.cache;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts any number of events in order with little memory: sorts as many as it holds at a time, lays
 * these down in a file one after the other, and merges them in reading. In order they are written
 * to the end of the table, which is many times faster than all over it. Sorts and merges on a
 * thread beside the caller's. For one thread.
 */
final class EventRuns implements AutoCloseable {
    private static final int HELD = 250_000;

    /** So many are handed over at a time. */
    private static final int BLOCK = 4096;

    private final Supplier<Path> place;
    private final List<EventRun> runs = new ArrayList<>();
    private final Beside<EventRun> sorter = new Beside<>();
    private EventBlock held;
    private EventBlock other;
    private @Nullable Path file;
    private @Nullable FileChannel channel;

    /**
     * @param place makes the file, if one is needed
     */
    EventRuns(Supplier<Path> place) {
        this(place, HELD);
    }

    EventRuns(Supplier<Path> place, int most) {
        this.place = place;
        this.held = new EventBlock(most);
        this.other = new EventBlock(most);
    }

    void add(EventRow row) throws IOException, SQLException {
        if (held.isFull()) {
            layDown();
        }
        held.add(row);
    }

    /** Those held are sorted and written while the next come. */
    private void layDown() throws IOException, SQLException {
        settle();
        var out = channel();
        var full = held;
        sorter.begin(() -> EventRun.write(out, full));
        held = other;
        held.clear();
        other = full;
    }

    private void settle() throws IOException, SQLException {
        if (sorter.isBusy()) {
            runs.add(sorter.result());
        }
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
        if (channel == null) {
            for (int row : EventSort.order(held)) {
                visitor.visit(held.row(row));
            }
        } else {
            layDown();
            settle();
            held = new EventBlock(0);
            other = held;
            merge(visitor);
        }
    }

    private void merge(Visitor visitor) throws IOException, SQLException {
        try (var merger = new Beside<List<EventRow>>()) {
            var merged = new EventMerge(runs);
            merger.begin(() -> merged.next(BLOCK));
            for (var block = merger.result(); !block.isEmpty(); block = merger.result()) {
                merger.begin(() -> merged.next(BLOCK));
                for (var row : block) {
                    visitor.visit(row);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        sorter.close();
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
        void visit(EventRow row) throws SQLException, IOException;
    }
}
