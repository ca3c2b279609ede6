package io.mailwright.cache;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Finds what SQLite said under the exceptions of JDBC and Jdbi. */
final class SqliteErrors {
    private SqliteErrors() {}

    /** The primary result code, extended ones brought back to theirs; unknown if there is none. */
    static SQLiteErrorCode primary(@Nullable Throwable thrown) {
        for (var e = thrown; e != null; e = e.getCause()) {
            if (e instanceof SQLiteException sqlite) {
                return SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff);
            }
        }
        return SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
