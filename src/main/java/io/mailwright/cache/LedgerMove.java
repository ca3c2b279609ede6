package io.mailwright.cache;

import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Brings over the ledger that older versions kept in the local copy. It is in its own file for good
 * before the old tables go; what is there already is known by when it was begun and for which file,
 * so that a second time brings nothing.
 */
final class LedgerMove {
    /** The step of the local copy's schema that drops the old tables. */
    static final int STEP = 3;

    private static final Logger LOG = LoggerFactory.getLogger(LedgerMove.class);

    private LedgerMove() {}

    /** Copies from a local copy that has the old tables, and that nobody else writes. */
    static void bring(Path old, Database ledger) throws SQLException {
        try (var handle = ledger.connect()) {
            handle.execute("attach ? as old", old.toString());
            handle.execute("begin");
            try (var statement = handle.getConnection().createStatement()) {
                statement.executeUpdate(Schema.resource("ledger-move.sql"));
            }
            handle.execute("commit");
        }
    }

    /**
     * Copies from a local copy that is damaged, as far as its old tables are not.
     *
     * @return false if they could not be read
     */
    static boolean rescue(Path damaged, Database ledger) {
        try {
            if (hasLedger(damaged, ledger)) {
                bring(damaged, ledger);
            }
            return true;
        } catch (SQLException | JdbiException e) {
            LOG.warn("The ledger within {} cannot be read: {}", damaged, SqliteErrors.primary(e));
            return false;
        }
    }

    private static boolean hasLedger(Path file, Database ledger) {
        try (var handle = ledger.connect()) {
            handle.execute("attach ? as old", file.toString());
            return handle.select("select 1 from old.sqlite_master where name = 'upload_row'")
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
        }
    }
}
