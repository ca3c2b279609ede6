package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.sqlite.SQLiteConfig.TransactionMode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Has the store ready for large changes in a row: more of the indexes is kept in memory, and what
 * was written is taken from the log into the file between the changes, where nobody waits for it,
 * rather than at the end of each. Not thread-safe.
 */
public final class BulkWriting implements AutoCloseable {
    private static final int CACHE_KIBIBYTES = 160 * 1024;

    /** Of the log, 256 MB: most of them are of the same pages of the indexes. */
    private static final long PAGES = 64 * 1024;

    private static final int USUAL_PAGES = 1_000;

    private final Store store;
    private final Handle own;

    BulkWriting(Store store, Connections connections) {
        this.store = store;
        this.own = connections.open(TransactionMode.DEFERRED);
        store.set(List.of("wal_autocheckpoint = 0", "cache_size = -" + CACHE_KIBIBYTES));
    }

    /** Whether the log is so long that it should be {@link #settle settled} before the next. */
    public boolean isDue() {
        return own.createQuery("pragma wal_checkpoint(noop)").map(BulkWriting::pages).one() > PAGES;
    }

    private static long pages(ResultSet row, StatementContext context) throws SQLException {
        return row.getLong("log");
    }

    /**
     * Takes over what was written, as far as nobody reads an older state; if nobody does, the log
     * begins anew with the next change.
     */
    public void settle() {
        own.execute("pragma wal_checkpoint(passive)");
        // What others wrote meanwhile.
        store.set(List.of("wal_checkpoint(passive)"));
    }

    /** Sets the store as it was. */
    @Override
    public void close() {
        try (own) {
            settle();
        } finally {
            store.set(
                    List.of(
                            "wal_autocheckpoint = " + USUAL_PAGES,
                            "cache_size = -" + Store.WRITER_KIBIBYTES,
                            "shrink_memory"));
        }
    }
}
