package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

/**
 * Counts the changes to subscribers and memberships, of this process and of others, so that what
 * was computed from them is known to be old.
 */
final class Generation {
    private Generation() {}

    static void next(Handle handle) {
        Statements.execute(handle, "update mark set value = value + 1 where name = 'people'");
    }

    static long current(Handle handle) {
        return handle.select("select value from mark where name = 'people'")
                .mapTo(Long.class)
                .one();
    }
}
