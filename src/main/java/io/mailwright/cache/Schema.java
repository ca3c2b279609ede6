package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * The tables of a database file, in numbered steps: {@code schema-1.sql}, {@code schema-2.sql} and
 * so on beside this class for the local copy, {@code ledger-1.sql} and so on for the ledger. A step
 * that has been released is never changed; a change is a new step.
 */
final class Schema {
    private Schema() {}

    /** A new file's first steps are no wait, and not told of. */
    private static Renewal seen(int version, Renewal seen) {
        return version == 0 ? Renewal.UNSEEN : seen;
    }

    static int version(Handle handle) {
        return handle.select("pragma user_version").mapTo(Integer.class).one();
    }

    /**
     * Takes the steps that are still to do, each whole or not at all.
     *
     * @param seen is told how many are done; it may break one off
     */
    static void bringUpToDate(Handle handle, Purpose purpose, Before before, Renewal seen)
            throws SQLException {
        int version = version(handle);
        int steps = purpose.newest() - version;
        for (int step = 1; step <= steps; step++) {
            int number = version + step;
            try (var watch = StepWatch.of(handle, step - 1, steps, seen(version, seen))) {
                watch.during(
                        () -> handle.useTransaction(open -> take(open, purpose, number, before)));
            }
        }
    }

    /** Another process may have taken the step while this one waited for the lock. */
    private static void take(Handle handle, Purpose purpose, int step, Before before)
            throws SQLException {
        if (version(handle) < step) {
            before.step(step);
            try (var statement = handle.getConnection().createStatement()) {
                statement.executeUpdate(resource(purpose.script(step)));
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

    /** What has to be done before a step, while nobody else can write the file. */
    @FunctionalInterface
    interface Before {
        void step(int number) throws SQLException;
    }
}
