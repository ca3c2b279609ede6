package io.mailwright.cache;

import io.mailwright.domain.Failure;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One account's local copy: one SQLite file, schema brought up to date on opening. Thread-safe: one
 * writer at a time, readers beside it, who see what was last committed. Several processes may have
 * the same file open; each waits up to ten seconds for another's write.
 *
 * <p>The stores of this package do all their work inside {@link #read}, {@link #write} and {@link
 * #change}; what SQLite refuses comes out of these as {@link Failure.CacheUnusable}, in words.
 */
public final class Database implements AutoCloseable {
    private final CacheFile file;
    private final Optional<Path> setAside;
    private final Handle writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final Readers readers;

    private Database(CacheFile file, Optional<Path> setAside, Handle writer) {
        this.file = file;
        this.setAside = setAside;
        this.writer = writer;
        this.readers = new Readers(file);
    }

    /**
     * Opens or makes the file, readable by its owner only. A damaged one, or one of a newer
     * program, is moved aside and a new one is begun: {@link #setAside} then says where the old one
     * is.
     *
     * @throws Failure.CacheUnusable if the folder cannot be written, or the file is not to be had
     */
    public static Database open(Path file) {
        var cacheFile = new CacheFile(file);
        try {
            var setAside = cacheFile.prepare();
            return new Database(cacheFile, setAside, cacheFile.openWriter());
        } catch (SQLException | JdbiException | IOException e) {
            throw cacheFile.failure(e);
        }
    }

    /** Where the old file went, if this one had to be begun anew. */
    public Optional<Path> setAside() {
        return setAside;
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

    /** A file beside this one, its owner's only, made if need be. */
    Path kept(String suffix) {
        try {
            return file.beside(suffix, false);
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    /**
     * Deletes a cache that nobody has open, with the files beside it; what was set aside stays.
     *
     * @throws Failure.CacheUnusable if it cannot be deleted
     */
    public static void delete(Path file) {
        var cacheFile = new CacheFile(file);
        try {
            cacheFile.delete();
        } catch (IOException e) {
            throw cacheFile.failure(e);
        }
    }

    /** Ends all readers and the writer. What is done with the database afterwards fails. */
    @Override
    public void close() {
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
