package io.mailwright.cache;

import io.mailwright.domain.tracking.ToldList;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What extracts tell of lists. What is empty leaves what was known. */
final class ToldLists {
    private static final String PUT =
            """
            insert into told_list(id, name, description, created_at, status, type)
            values (:id, :name, :description, :created, :status, :type)
            on conflict do update set
                name = iif(excluded.name = '', name, excluded.name),
                description = iif(excluded.description = '', description, excluded.description),
                created_at = coalesce(excluded.created_at, created_at),
                status = iif(excluded.status = '', status, excluded.status),
                type = iif(excluded.type = '', type, excluded.type)
            """;

    private ToldLists() {}

    /** Within a transaction of the caller. */
    static void put(Handle handle, long list, ToldList told) {
        var created = told.created();
        handle.createUpdate(PUT)
                .bind("id", list)
                .bind("name", told.name())
                .bind("description", told.description())
                .bind("created", created == null ? null : (Long) created.toEpochMilli())
                .bind("status", told.status())
                .bind("type", told.type())
                .execute();
    }

    static Optional<ToldList> find(Handle handle, long list) {
        return handle.select("select * from told_list where id = ?", list)
                .map((row, _) -> read(row))
                .findOne();
    }

    private static ToldList read(ResultSet row) throws SQLException {
        long at = row.getLong("created_at");
        var created = row.wasNull() ? null : Instant.ofEpochMilli(at);
        return new ToldList(
                row.getString("name"),
                row.getString("description"),
                created,
                row.getString("status"),
                row.getString("type"));
    }
}
