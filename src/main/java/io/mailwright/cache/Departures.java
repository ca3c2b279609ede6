package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

/** Takes people out of the cache, with everything that is kept of them. */
final class Departures {
    private final Handle handle;

    Departures(Handle handle) {
        this.handle = handle;
    }

    /** One person, from every list. */
    void leave(long subscriberId) {
        handle.execute("delete from membership where subscriber_id = ?", subscriberId);
        handle.execute("delete from subscriber_text where id = ?", subscriberId);
        handle.execute("delete from subscriber where id = ?", subscriberId);
    }

    /**
     * Those who are on this list and no other but All Subscribers: they leave the account when it
     * is deleted ({@code subscribers-lists.md} S14, grade X).
     */
    void leaveWith(long listId) {
        handle.select(
                        """
                        select subscriber_id from membership m where list_id = ? and not exists
                          (select 1 from membership o where o.subscriber_id = m.subscriber_id and o.list_id <> m.list_id)
                        """,
                        listId)
                .mapTo(Long.class)
                .list()
                .forEach(this::leave);
    }
}
