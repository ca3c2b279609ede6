package io.mailwright.server.store;

import io.mailwright.domain.Failure;
import io.mailwright.server.files.OwnerOnly;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig.TransactionMode;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The server's account in its SQLite file: one writer at a time, any number of readers beside it.
 * What {@link #change} returned from is on the disk and survives the loss of power; what {@link
 * #commit} returned from survives the end of the process, and is on the disk in a moment.
 * Thread-safe; several processes may have the same file open.
 */
public final class Store implements AutoCloseable {
    /** So much of the indexes that many addresses together need not be read again and again. */
    static final int WRITER_KIBIBYTES = 64 * 1024;

    private final Connections connections;
    private final InstantSource clock;
    private final Handle writer;

    /** Fair, so that work which writes again and again lets others in between. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private final Readers readers;
    private final LogFlush flush;
    private long changes;

    private Store(Connections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
        this.writer = connections.open(TransactionMode.IMMEDIATE);
        writer.execute("pragma cache_size = -" + WRITER_KIBIBYTES);
        this.readers = new Readers(connections);
        // There is a log only when something was read.
        writer.execute("select count(*) from sqlite_master");
        this.flush = connections.flush();
    }

    /**
     * Opens the file; makes it, with what every account has, if it is not there.
     *
     * @param clock says when a change happened
     * @throws Failure.CacheUnusable if it is damaged, of a newer version or cannot be written, as
     *     on a full disk
     */
    public static Store open(Path file, InstantSource clock) {
        OwnerOnly.create(file);
        try {
            var store = new Store(new Connections(file), clock);
            store.bringUpToDate(file);
            return store;
        } catch (JdbiException | UncheckedIOException e) {
            throw Unopened.of(file, e);
        }
    }

    private void bringUpToDate(Path file) {
        try {
            Schema.bringUpToDate(writer, file);
            change(NewAccount::fill);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Says when a change happened. */
    public InstantSource clock() {
        return clock;
    }

    /** Whether anybody waits to make a change. */
    public boolean isAwaited() {
        return writing.hasQueuedThreads();
    }

    /** Begins large changes in a row. */
    public BulkWriting bulkWriting() {
        return new BulkWriting(this, connections);
    }

    /** Sets how changes are written. */
    void set(List<String> pragmas) {
        writing.lock();
        try {
            pragmas.forEach(pragma -> writer.execute("pragma " + pragma));
        } finally {
            writing.unlock();
        }
    }

    /** Reads one consistent state. The tables must not be used afterwards, nor to write. */
    public <T> T read(Function<Tables, T> work) {
        return readers.with(
                handle -> handle.inTransaction(h -> work.apply(new Tables(h, clock.instant()))));
    }

    /**
     * Makes one change: all of it, or, if {@code work} throws, nothing.
     *
     * @throws UncheckedIOException if it was made and the disk fails
     */
    public <T> T change(Function<Tables, T> work) {
        T done = written(work);
        flush.now();
        return done;
    }

    /**
     * As {@link #change(Function)}, for changes that come alone by the thousand: whoever asked for
     * it does not wait for the disk, so that a loss of power may take those of the last 20 ms.
     */
    public <T> T commit(Function<Tables, T> work) {
        T done = written(work);
        flush.soon();
        return done;
    }

    private <T> T written(Function<Tables, T> work) {
        // Past those who wait: to wake one of them for each small change takes longer than it.
        if (!writing.tryLock()) {
            writing.lock();
        }
        try {
            T done = writer.inTransaction(h -> work.apply(new Tables(h, clock.instant())));
            changes++;
            return done;
        } finally {
            writing.unlock();
        }
    }

    /**
     * Makes one change as {@link #change(Function)}, and tells the work whether nobody else has
     * made one since the last by the same watch.
     */
    public <T> T change(Watch watch, BiFunction<Tables, Boolean, T> work) {
        T done;
        writing.lock();
        try {
            done =
                    written(tables -> {
                        boolean isAlone = watch.saw(changes, version(writer));
                        return work.apply(tables, isAlone);
                    });
            watch.see(changes, version(writer));
        } finally {
            writing.unlock();
        }
        flush.now();
        return done;
    }

    /**
     * Makes one change that takes long to find out but not to make: {@code plan} reads while others
     * may write, and is asked again, alone, if they did. Neither may keep the tables.
     */
    public <P, T> T change(Function<Tables, P> plan, BiFunction<Tables, P, T> work) {
        return readers.with(reader -> {
            var planned =
                    reader.inTransaction(h -> {
                        long version = version(h);
                        return new Planned<>(version, plan.apply(new Tables(h, clock.instant())));
                    });
            return change(tables ->
                    work.apply(
                            tables,
                            version(reader) == planned.version
                                    ? planned.plan
                                    : plan.apply(tables)));
        });
    }

    /** Changes whenever any other connection, of this process or another, commits a change. */
    private static long version(Handle reader) {
        return reader.createQuery("pragma data_version").mapTo(Long.class).one();
    }

    /** What was found out, and of which state. */
    private record Planned<P>(long version, P plan) {}

    /** Waits for the change being made. */
    @Override
    public void close() {
        writing.lock();
        try {
            try (writer;
                    readers) {
                flush.close();
            }
        } finally {
            writing.unlock();
        }
    }
}
