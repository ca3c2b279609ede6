package io.mailwright.server.store;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Opens connections to the store's file, set so that a commit survives the end of the process; it
 * survives the loss of power when its log is flushed.
 */
final class Connections {
    private static final int BUSY_MILLIS = 10_000;

    /** Where two open a new file at once, SQLite does not wait for the one that begins the log. */
    private static final RetryPolicy<Handle> WHILE_BUSY =
            RetryPolicy.<Handle>builder()
                    .handleIf(Connections::isBusy)
                    .withDelay(Duration.ofMillis(20))
                    .withMaxRetries(-1)
                    .withMaxDuration(Duration.ofMillis(BUSY_MILLIS))
                    .build();

    private final Path file;

    Connections(Path file) {
        this.file = file;
    }

    /** Has the log of these connections flushed, once there is one. */
    LogFlush flush() {
        return new LogFlush(file);
    }

    Handle open(TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        // Else the driver asks for the last row after every insert, needed or not.
        config.setGetGeneratedKeys(false);
        config.setTransactionMode(mode);
        // Not by way of the driver manager, which loads every driver there is.
        var jdbi = Jdbi.create(() -> config.createConnection("jdbc:sqlite:" + file));
        // Otherwise the values of a statement, which are people's, are in its exception's message.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return Failsafe.with(WHILE_BUSY).get(jdbi::open);
    }

    private static boolean isBusy(Throwable thrown) {
        return thrown.getCause() instanceof SQLiteException said
                && said.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code;
    }
}
