package io.mailwright.cache;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks up many addresses at once, as an upload needs it. Thread-safe. */
public final class Standings {
    /** The most addresses a look-up takes. */
    public static final int MOST = 500;

    /** What is known of an address that is missing from an answer. */
    public static final Standing UNKNOWN =
            new Standing(Optional.empty(), Optional.empty(), Optional.empty(), false);

    private final Database database;

    public Standings(Database database) {
        this.database = database;
    }

    /**
     * What is known of each address; one that is missing from the answer is {@link #UNKNOWN}.
     *
     * @param keys as {@link EmailAddress#key} makes them, at most {@link #MOST}
     */
    public Map<String, Standing> of(long listId, Collection<String> keys) {
        return database.read(handle -> {
            var found = new HashMap<String, Standing>();
            people(handle, listId, keys, found);
            neverMailed(handle, keys, found);
            return found;
        });
    }

    private static void people(
            Handle handle, long listId, Collection<String> keys, Map<String, Standing> found)
            throws SQLException {
        boolean everybody = isMaster(handle, listId);
        var sql =
                "select s.email_key, s.id, s.email, s.email_type, s.status, m.status, s.attributes"
                        + " from subscriber s left join membership m"
                        + " on m.list_id = ? and m.subscriber_id = s.id where s.email_key in ";
        try (var statement = prepare(handle, sql, keys.size())) {
            statement.setLong(1, listId);
            bind(statement, 2, keys);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.merge(rows.getString(1), standing(rows, everybody), Standings::onList);
                }
            }
        }
    }

    private static boolean isMaster(Handle handle, long listId) {
        return handle.createQuery("select type = 'MASTER' from list where id = :id")
                .bind("id", listId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /** Of several people of one address the one on the list counts. */
    private static Standing onList(Standing one, Standing other) {
        return one.onList().isPresent() ? one : other;
    }

    private static Standing standing(ResultSet row, boolean everybody) throws SQLException {
        var person = status(row.getString(5));
        var subscriber =
                new Subscriber(
                        row.getLong(2),
                        row.getString(3),
                        EmailType.valueOf(row.getString(4)),
                        Json.values(row.getString(7)));
        return new Standing(
                Optional.of(subscriber),
                everybody ? person : status(row.getString(6)),
                person,
                false);
    }

    private static Optional<Status> status(@Nullable String name) {
        return Optional.ofNullable(name).map(Status::valueOf);
    }

    private static void neverMailed(
            Handle handle, Collection<String> keys, Map<String, Standing> found)
            throws SQLException {
        var sql = "select email_key from master_unsubscribe where email_key in ";
        try (var statement = prepare(handle, sql, keys.size())) {
            bind(statement, 1, keys);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var key = rows.getString(1);
                    var known = found.getOrDefault(key, UNKNOWN);
                    found.put(
                            key,
                            new Standing(
                                    known.subscriber(), known.onList(), known.overall(), true));
                }
            }
        }
    }

    private static PreparedStatement prepare(Handle handle, String sql, int keys)
            throws SQLException {
        return handle.getConnection()
                .prepareStatement(
                        sql + "(" + String.join(",", Collections.nCopies(keys, "?")) + ")");
    }

    private static void bind(PreparedStatement statement, int from, Collection<String> keys)
            throws SQLException {
        int at = from;
        for (var key : keys) {
            statement.setString(at++, key);
        }
    }
}
