package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.sql.SQLException;

/**
 * Gives what people did who were known by their address alone to their SUBID, once that is known:
 * else they would count twice, within a transaction of the caller.
 */
final class Namesakes {
    private Namesakes() {}

    /** Comes after new events, and before machines are told from people. */
    static void unite(Handle handle) throws SQLException {
        try (var statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(Schema.resource("namesakes.sql"));
            boolean any =
                    handle.select("select 1 from same limit 1")
                            .mapTo(Integer.class)
                            .findOne()
                            .isPresent();
            if (any) {
                statement.executeUpdate(Schema.resource("unite.sql"));
            }
            statement.executeUpdate("drop table same");
        }
    }
}
