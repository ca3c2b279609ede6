package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

/**
 * The list All Subscribers of the account. It has no rows in {@code membership}: the standing on it
 * is the status of the person.
 */
final class Master {
    static final String NAME = "All Subscribers";

    /** No list has this id. */
    static final long NONE = -1;

    private Master() {}

    /** Its id; {@link #NONE} as long as the account has shown no such list. */
    static long id(Handle handle) {
        return Statements.find(
                        handle,
                        "select id from list where type = 'MASTER' order by id limit 1",
                        row -> row.getLong(1))
                .orElse(NONE);
    }
}
