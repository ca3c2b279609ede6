package io.mailwright.server.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Has SQLite's log flushed to the disk, once for all that were committed at the same time: SQLite
 * itself would flush for each, one after the other. Thread-safe.
 */
final class LogFlush implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogFlush.class);
    private static final Duration SOON = Duration.ofMillis(20);

    /** Not a channel: that would be closed for good by whoever is interrupted while it flushes. */
    private final RandomAccessFile log;

    private final AtomicLong committed = new AtomicLong();
    private final AtomicBoolean isDue = new AtomicBoolean();
    private final ReentrantLock flushing = new ReentrantLock();
    private long flushed;
    private boolean isClosed;

    /** Of the log of a file that stays open as long as this does. */
    LogFlush(Path file) {
        try {
            log = new RandomAccessFile(file + "-wal", "rw");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when all that was committed before is on the disk. */
    void now() {
        long mine = committed.incrementAndGet();
        flushing.lock();
        try {
            if (flushed < mine && !isClosed) {
                long all = committed.get();
                log.getFD().sync();
                flushed = all;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            flushing.unlock();
        }
    }

    /** Has all that was committed before on the disk in a moment. */
    void soon() {
        if (isDue.compareAndSet(false, true)) {
            Thread.ofVirtual().name("flush").start(this::flush);
        }
    }

    private void flush() {
        LockSupport.parkNanos(SOON.toNanos());
        isDue.set(false);
        try {
            now();
        } catch (UncheckedIOException e) {
            LOG.error("What was changed last may not survive a loss of power", e);
        }
    }

    /** Flushes what is left. */
    @Override
    public void close() {
        now();
        flushing.lock();
        try {
            isClosed = true;
            log.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            flushing.unlock();
        }
    }
}
