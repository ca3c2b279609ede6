package io.mailwright.cache;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Definitions of triggered sends that are known here, in the library beside a local copy: the
 * account does not list them. Thread-safe.
 */
public final class DefinitionStore {
    private static final String ALL = "select key, content, saved_at from triggered_definition";

    private final Database copy;

    public DefinitionStore(Database copy) {
        this.copy = copy;
    }

    /**
     * One of them.
     *
     * @param key without case
     * @param content JSON that who defines it alone understands
     */
    public record Kept(String key, String content, Instant savedAt) {
        static Kept of(String key, String content, long at) {
            return new Kept(key, content, Instant.ofEpochMilli(at));
        }
    }

    /** Writes one down, in place of what was known of it. */
    public void save(String key, String content, Instant at) {
        copy.library()
                .change(handle ->
                        handle.execute(
                                "insert or replace into triggered_definition values (?, ?, ?)",
                                key,
                                content,
                                at.toEpochMilli()));
    }

    public Optional<Kept> find(String key) {
        return copy.library()
                .read(handle ->
                        handle.select(ALL + " where key = ?", key)
                                .map((row, _) ->
                                        Kept.of(row.getString(1), row.getString(2), row.getLong(3)))
                                .findOne());
    }

    /** By their keys. */
    public List<Kept> all() {
        return copy.library()
                .read(handle ->
                        handle.select(ALL + " order by key")
                                .map((row, _) ->
                                        Kept.of(row.getString(1), row.getString(2), row.getLong(3)))
                                .list());
    }

    /** Forgets it here; the account keeps it. */
    public void forget(String key) {
        copy.library()
                .change(handle ->
                        handle.execute("delete from triggered_definition where key = ?", key));
    }
}
