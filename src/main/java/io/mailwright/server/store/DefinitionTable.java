package io.mailwright.server.store;

import io.mailwright.domain.send.DefinitionStatus;

import org.jdbi.v3.core.Handle;

import java.util.Locale;
import java.util.Optional;

/** The definitions of triggered sends, by their keys. */
public final class DefinitionTable {
    private final Handle handle;

    DefinitionTable(Handle handle) {
        this.handle = handle;
    }

    /** The one of that key, without case. */
    public Optional<Definition> find(String key) {
        return handle.createQuery("select * from definition where key_folded = :folded")
                .bind("folded", folded(key))
                .map((row, context) ->
                        new Definition(
                                row.getString("key"),
                                DefinitionStatus.valueOf(row.getString("status")),
                                row.getLong("job"),
                                Json.read(row.getString("spec"), Definition.Spec.class)))
                .findOne();
    }

    /** Stores a new one, or the one of that key as it is now. */
    public void put(Definition definition) {
        handle.createUpdate(
                        """
                        insert into definition values (:folded, :key, :spec, :status, :job)
                        on conflict do update set
                            spec = excluded.spec, status = excluded.status
                        """)
                .bind("folded", folded(definition.key()))
                .bind("key", definition.key())
                .bind("spec", Json.of(definition.spec()))
                .bind("status", definition.status().name())
                .bind("job", definition.job())
                .execute();
    }

    private static String folded(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
