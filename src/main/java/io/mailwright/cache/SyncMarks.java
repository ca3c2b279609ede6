package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Optional;

/** How far the last sync came, so that the next can go on with it. Thread-safe. */
public final class SyncMarks {
    private static final String ENDED = "sync.ended";
    private static final String BEGUN = "sync.begun";
    private static final String PEOPLE = "sync.people";
    private static final String LIST = "sync.list.";

    private final Database db;

    public SyncMarks(Database db) {
        this.db = db;
    }

    /** When the last whole sync ended. */
    public Optional<Instant> ended() {
        return db.read(handle -> get(handle, ENDED));
    }

    /** When the sync began that has not come to its end; nothing if none is open. */
    public Optional<Instant> begun() {
        return db.read(handle -> get(handle, BEGUN));
    }

    /** Opens a new sync with all lists still to do. */
    public void begin(Instant at) {
        db.change(handle -> {
            handle.execute("delete from mark where name like 'sync.list.%'");
            put(handle, BEGUN, at);
        });
    }

    /** Whether the open sync has brought this list. */
    public boolean done(long listId) {
        return db.read(handle -> get(handle, LIST + listId).isPresent());
    }

    /** Closes the open sync. */
    public void end(Instant at) {
        db.change(handle -> {
            handle.execute("delete from mark where name = ? or name like 'sync.list.%'", BEGUN);
            put(handle, ENDED, at);
        });
    }

    static void done(Handle handle, long listId, boolean master, Instant asOf) {
        put(handle, LIST + listId, asOf);
        if (master) {
            put(handle, PEOPLE, asOf);
        }
    }

    /** When All Subscribers was last read whole, in milliseconds; 0 for never. */
    static long people(Handle handle) {
        return get(handle, PEOPLE).map(Instant::toEpochMilli).orElse(0L);
    }

    private static void put(Handle handle, String name, Instant at) {
        handle.execute("insert or replace into mark values (?, ?)", name, at.toEpochMilli());
    }

    private static Optional<Instant> get(Handle handle, String name) {
        return handle.select("select value from mark where name = ?", name)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }
}
