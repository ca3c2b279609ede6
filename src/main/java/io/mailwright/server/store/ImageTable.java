package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Locale;

/** The pictures of the account; no two have the same name, compared without case. */
public final class ImageTable {
    private final Handle handle;

    ImageTable(Handle handle) {
        this.handle = handle;
    }

    public boolean contains(String name) {
        return handle.createQuery("select 1 from image where name_key = :key")
                .bind("key", key(name))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /**
     * Adds one whose name is free.
     *
     * @param size in bytes
     */
    public void create(String name, long size, Instant at) {
        handle.execute(
                "insert into image values (?, ?, ?, ?)", key(name), name, size, at.toEpochMilli());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
