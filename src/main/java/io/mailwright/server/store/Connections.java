package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

import java.nio.file.Path;

/** Opens connections to the store's file, set so that a commit survives the loss of power. */
final class Connections {
    private static final int BUSY_MILLIS = 10_000;

    private final Path file;

    Connections(Path file) {
        this.file = file;
    }

    Handle open(TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        var jdbi = Jdbi.create("jdbc:sqlite:" + file, config.toProperties());
        // Otherwise the values of a statement, which are people's, are in its exception's message.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi.open();
    }
}
