package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * The tables of the cache, in numbered steps: {@code schema-1.sql}, {@code schema-2.sql} and so on
 * beside this class. A step that has been released is never changed; a change is a new step.
 */
final class Schema {
    /** The number of the last step. */
    static final int NEWEST = 2;

    private Schema() {}

    static int version(Handle handle) {
        return handle.select("pragma user_version").mapTo(Integer.class).one();
    }

    /** Takes the steps that are still to do, each whole or not at all. */
    static void bringUpToDate(Handle handle) throws SQLException {
        for (int step = version(handle) + 1; step <= NEWEST; step++) {
            int number = step;
            handle.useTransaction(transaction -> take(transaction, number));
        }
    }

    /** Another process may have taken the step while this one waited for the lock. */
    private static void take(Handle handle, int step) throws SQLException {
        if (version(handle) < step) {
            try (var statement = handle.getConnection().createStatement()) {
                statement.executeUpdate(resource("schema-" + step + ".sql"));
                statement.executeUpdate("pragma user_version = " + step);
            }
        }
    }

    /** A script beside this class. */
    static String resource(String name) {
        try (var in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
