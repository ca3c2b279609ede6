package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;

/** Gives out the ids of lists and groups, so that no two have the same. */
final class Sequence {
    private Sequence() {}

    static long next(Handle handle) {
        return handle.createQuery(
                        "update sequence set last = last + 1 where name = 'list' returning last")
                .mapTo(Long.class)
                .one();
    }
}
