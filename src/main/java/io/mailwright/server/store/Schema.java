package io.mailwright.server.store;

import io.mailwright.domain.Failure;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Brings a file to the newest schema: its {@code user_version} is the number of steps taken. */
final class Schema {
    private static final List<String> STEPS =
            List.of("001-account.sql", "002-sending.sql", "003-counting.sql", "004-joining.sql");

    private Schema() {}

    static void bringUpToDate(Handle handle, Path file) {
        handle.useTransaction(h -> {
            int version = h.createQuery("pragma user_version").mapTo(Integer.class).one();
            if (version > STEPS.size()) {
                throw new Failure.CacheUnusable(
                        "The server's store "
                                + file
                                + " is of a newer Mailwright: use that one, or another"
                                + " folder",
                        null);
            }
            for (var step : STEPS.subList(version, STEPS.size())) {
                take(h, step);
            }
            if (version < STEPS.size()) {
                h.execute("pragma user_version = " + STEPS.size());
            }
        });
    }

    /** Straight to the driver, which alone understands the semicolons inside a trigger. */
    private static void take(Handle handle, String step) {
        try (var sql = Schema.class.getResourceAsStream(step);
                var statement = handle.getConnection().createStatement()) {
            if (sql == null) {
                throw new IllegalStateException("no schema step " + step);
            }
            statement.executeUpdate(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("schema step " + step, e);
        }
    }
}
