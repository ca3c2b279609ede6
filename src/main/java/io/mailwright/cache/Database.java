package io.mailwright.cache;

import io.mailwright.domain.Failure;
import io.mailwright.domain.SetAside;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * One account's local copy: one SQLite file, schema brought up to date on opening, and the ledger
 * of uploads beside it. Thread-safe: one writer at a time, readers beside it, who see what was last
 * committed. Several processes may have the same file open; each waits up to a minute for another's
 * write.
 *
 * <p>The stores of this package do all their work inside {@link #read}, {@link #write} and {@link
 * #change}; what SQLite refuses comes out of these as {@link Failure.CacheUnusable}, in words.
 */
public final class Database implements AutoCloseable {
    private final DatabaseFile file;
    private final Optional<SetAside> setAside;
    private final Handle writer;
    private final @Nullable Database ledger;
    private @Nullable Database library;
    private final ReentrantLock writing = new ReentrantLock();
    private final Readers readers;

    private Database(
            DatabaseFile file,
            Optional<SetAside> setAside,
            Handle writer,
            @Nullable Database ledger) {
        this.file = file;
        this.setAside = setAside;
        this.writer = writer;
        this.ledger = ledger;
        this.readers = new Readers(file);
    }

    /**
     * Opens or makes the files, readable by their owner only. A damaged one, or one of a newer
     * program, is moved aside and a new one is begun: {@link #setAside} then says which and where
     * the old one is.
     *
     * @throws Failure.CacheUnusable if the folder cannot be written, or a file is not to be had
     */
    public static Database open(Path path) {
        return open(path, Renewal.UNSEEN);
    }

    /**
     * As the other.
     *
     * @param seen is told how far it is, where an older file needs some time
     */
    public static Database open(Path path, Renewal seen) {
        var file = new DatabaseFile(path, Purpose.LOCAL_COPY);
        try (var _ = file.opening()) {
            return open(file, DatabaseFile.ledgerOf(path), seen);
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    private static Database open(DatabaseFile file, DatabaseFile ledgerFile, Renewal seen) {
        boolean first = !ledgerFile.exists();
        var ledger = alone(ledgerFile);
        try {
            return copy(file, ledger, first, seen);
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private static Database alone(DatabaseFile file) {
        try {
            return new Database(
                    file, file.prepare(), file.openWriter(_ -> {}, Renewal.UNSEEN), null);
        } catch (SQLException | JdbiException | IOException e) {
            throw file.failure(e);
        }
    }

    private static Database copy(DatabaseFile file, Database ledger, boolean first, Renewal seen) {
        try {
            var setAside = file.prepare().map(old -> rescued(old, ledger, first));
            var writer = file.openWriter(step -> before(step, file, ledger), seen);
            score(writer, seen);
            return new Database(file, setAside, writer, ledger);
        } catch (SQLException | JdbiException | IOException e) {
            throw file.failure(e);
        }
    }

    private static void score(Handle writer, Renewal seen) throws SQLException {
        try {
            Machines.scoreWaiting(writer, seen);
        } catch (SQLException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** Where there was no ledger yet, it was within the copy. */
    private static SetAside rescued(SetAside old, Database ledger, boolean first) {
        boolean damaged = old.reason() == SetAside.Reason.DAMAGED;
        return damaged && !LedgerMove.rescue(old.file(), ledger) && first
                ? new SetAside(SetAside.Kind.LOCAL_COPY_WITH_UPLOADS, old.reason(), old.file())
                : old;
    }

    private static void before(int step, DatabaseFile file, Database ledger) throws SQLException {
        if (step == LedgerMove.STEP) {
            LedgerMove.bring(file.path(), ledger);
        }
    }

    /** What could not be used and was begun anew: this file, its ledger, both or neither. */
    public List<SetAside> setAside() {
        return Stream.concat(
                        setAside.stream(),
                        ledger == null ? Stream.empty() : ledger.setAside.stream())
                .toList();
    }

    /** The ledger of uploads and sends beside this local copy; a ledger is its own. */
    Database ledger() {
        return ledger == null ? this : ledger;
    }

    /**
     * The content library beside this local copy; a library is its own. Opened when it is first
     * asked for.
     */
    synchronized Database library() {
        if (ledger == null) {
            return this;
        }
        if (library == null) {
            var beside = file.library();
            try (var _ = beside.opening()) {
                library = alone(beside);
            } catch (IOException e) {
                throw beside.failure(e);
            }
        }
        return library;
    }

    /** Where it lies. */
    public Path file() {
        return file.path();
    }

    /** In bytes, write-ahead log included. */
    public long size() {
        return file.size();
    }

    /**
     * Reads beside whoever writes. All that {@code work} reads is of one moment.
     *
     * @throws Failure.CacheUnusable if SQLite will not
     */
    <T> T read(Work<T> work) {
        Handle reader = null;
        try {
            reader = readers.take();
            return reader.inTransaction(work::with);
        } catch (SQLException | JdbiException e) {
            throw file.failure(e);
        } finally {
            if (reader != null) {
                readers.giveBack(reader);
            }
        }
    }

    /**
     * Changes in one transaction: all of it or, when {@code work} throws, nothing. Inside another
     * {@code write} of the same thread it is part of that one.
     *
     * @throws Failure.CacheUnusable if SQLite will not
     */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            return writer.inTransaction(work::with);
        } catch (SQLException | JdbiException e) {
            throw file.failure(e);
        } finally {
            writing.unlock();
        }
    }

    /** As {@link #write}, where nothing comes out of it. */
    void change(Change change) {
        this.<Boolean>write(handle -> {
            change.with(handle);
            return true;
        });
    }

    /**
     * A connection of its own for a long piece of work, such as loading a list, so that small
     * changes need not wait for all of it. Its transactions are the caller's; the caller closes it.
     */
    Handle connect() {
        try {
            return file.connect(false);
        } catch (SQLException | JdbiException e) {
            throw file.failure(e);
        }
    }

    /** What to throw for something that went wrong on a handle of {@link #connect}. */
    Failure.CacheUnusable failure(Exception cause) {
        return file.failure(cause);
    }

    /** Has {@code work}, on a connection of {@link #connect}, be the only writer meanwhile. */
    void alone(Runnable work) {
        writing.lock();
        try {
            work.run();
        } finally {
            writing.unlock();
        }
    }

    /** An empty file beside this one, its owner's only; one that is there is overwritten. */
    Path fresh(String suffix) {
        try {
            return file.beside(suffix, true);
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    /**
     * Takes a place of the lock file beside this one.
     *
     * @param patience how long it is tried for
     * @return nothing if somebody else has it
     */
    Optional<Turn> lock(long place, Duration patience) {
        try {
            return file.lock(place, patience).map(lock -> new Turn(this, lock));
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    /** Whether anybody has that place of the lock file. */
    boolean isLocked(long place) {
        try {
            return file.isLocked(place);
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    /**
     * Deletes a local copy that nobody has open, and its ledger, with all that lies beside them but
     * the content library, which is the user's own work.
     *
     * @throws Failure.CacheUnusable if something cannot be deleted
     */
    public static void delete(Path file) {
        delete(new DatabaseFile(file, Purpose.LOCAL_COPY));
        delete(DatabaseFile.ledgerOf(file));
    }

    private static void delete(DatabaseFile file) {
        try {
            file.delete();
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    /** Ends all readers and the writer. What is done with the database afterwards fails. */
    @Override
    public void close() {
        try {
            closeFile();
        } finally {
            if (ledger != null) {
                ledger.close();
            }
            closeLibrary();
        }
    }

    private synchronized void closeLibrary() {
        if (library != null) {
            library.close();
        }
    }

    private void closeFile() {
        writing.lock();
        try {
            readers.close();
            writer.close();
        } catch (JdbiException e) {
            throw file.failure(e);
        } finally {
            writing.unlock();
        }
    }

    /** Something done with a connection that answers. */
    @FunctionalInterface
    interface Work<T> {
        T with(Handle handle) throws SQLException;
    }

    /** Something done with a connection. */
    @FunctionalInterface
    interface Change {
        void with(Handle handle) throws SQLException;
    }
}
