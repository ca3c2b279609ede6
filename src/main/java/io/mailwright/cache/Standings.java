package io.mailwright.cache;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up many addresses at once, as an upload needs it. Thread-safe. */
public final class Standings {
    /** The most addresses a look-up takes. */
    public static final int MOST = 500;

    /** What is known of an address that is missing from an answer. */
    public static final Standing UNKNOWN =
            new Standing(Optional.empty(), Optional.empty(), Optional.empty(), false);

    private static final String SQL =
            """
            select k.value, u.email_key is not null, s.status,
                iif(l.type = 'MASTER', s.status, m.status), s.id, s.email, s.email_type, s.attributes
            from json_each(?1) k
            left join subscriber s on s.email_key = k.value
            left join master_unsubscribe u on u.email_key = k.value
            left join list l on l.id = ?2
            left join membership m on m.list_id = ?2 and m.subscriber_id = s.id
            where s.id is not null or u.email_key is not null\
            """;

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
            try (var statement = handle.getConnection().prepareStatement(SQL)) {
                statement.setString(1, Json.of(List.copyOf(keys)));
                statement.setLong(2, listId);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.merge(rows.getString(1), standing(rows), Standings::onList);
                    }
                }
            }
            return found;
        });
    }

    /** Of several people of one address the one on the list counts. */
    private static Standing onList(Standing one, Standing other) {
        return one.onList().isPresent() ? one : other;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        boolean masterUnsubscribed = row.getBoolean(2);
        var status = status(row.getString(3));
        return new Standing(
                status.isPresent() ? Optional.of(subscriber(row)) : Optional.empty(),
                status(row.getString(4)),
                status,
                masterUnsubscribed);
    }

    private static Subscriber subscriber(ResultSet row) throws SQLException {
        return new Subscriber(
                row.getLong(5),
                row.getString(6),
                EmailType.valueOf(row.getString(7)),
                Json.values(row.getString(8)));
    }

    private static Optional<Status> status(@Nullable String name) {
        return Optional.ofNullable(name).map(Status::valueOf);
    }
}
