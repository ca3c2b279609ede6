package io.mailwright.server.store;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Subscriber;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The people of the account. A deleted one cannot be found any more, but the address keeps its id
 * ({@code subscribers-lists.md} S3, grade R).
 */
public final class SubscriberTable {
    private static final String COLUMNS = "id, email, email_type, attributes";

    private final Handle handle;

    /**
     * A row as it is stored.
     *
     * @param key of the address
     * @param attributes as {@link #json}
     */
    public record Stored(
            long id,
            String key,
            String email,
            EmailType emailType,
            String attributes,
            boolean isDeleted) {
        public static Stored of(Subscriber subscriber) {
            return new Stored(
                    subscriber.id(),
                    EmailAddress.key(subscriber.email()),
                    subscriber.email(),
                    subscriber.emailType(),
                    json(subscriber.attributes()),
                    false);
        }
    }

    SubscriberTable(Handle handle) {
        this.handle = handle;
    }

    public Optional<Subscriber> find(long id) {
        return Statements.find(
                handle,
                "select " + COLUMNS + " from subscriber where id = ? and not deleted",
                SubscriberTable::subscriber,
                id);
    }

    public Optional<Subscriber> find(String email) {
        return Statements.find(
                handle,
                "select " + COLUMNS + " from subscriber where email_key = ? and not deleted",
                SubscriberTable::subscriber,
                EmailAddress.key(email));
    }

    /** Whether nobody is in the account. */
    public boolean isEmpty() {
        return handle.createQuery("select 1 from subscriber where not deleted limit 1")
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
    }

    /** Makes a subscriber of an address nobody has; one deleted before comes back by its id. */
    public Subscriber create(String email, EmailType emailType, Map<String, String> attributes) {
        long id =
                handle.createQuery(
                                """
                                insert into subscriber (email, email_key, email_type, attributes)
                                values (:email, :key, :type, :attributes)
                                on conflict (email_key) do update set
                                    email = excluded.email, email_type = excluded.email_type,
                                    attributes = excluded.attributes, deleted = 0
                                returning id
                                """)
                        .bind("email", email)
                        .bind("key", EmailAddress.key(email))
                        .bind("type", emailType.name())
                        .bind("attributes", json(attributes))
                        .mapTo(Long.class)
                        .one();
        return new Subscriber(id, email, emailType, attributes);
    }

    /** The id the next new address would get. */
    public long nextId() {
        return Statements.find(
                        handle,
                        "select seq + 1 from sqlite_sequence where name = 'subscriber'",
                        row -> row.getLong(1))
                .orElseThrow();
    }

    /**
     * Hands over the rows of addresses, of deleted ones too.
     *
     * @param keys as {@link EmailAddress#key}, best in their order
     */
    public void each(List<String> keys, Consumer<Stored> each) {
        var select = "select " + COLUMNS + ", email_key, deleted from subscriber where email_key";
        new KeyQuery(handle, select)
                .each(
                        keys,
                        row ->
                                each.accept(
                                        new Stored(
                                                row.getLong(1),
                                                row.getString(5),
                                                row.getString(2),
                                                EmailType.valueOf(row.getString(3)),
                                                row.getString(4),
                                                row.getBoolean(6))));
    }

    /** Makes many of addresses never seen before, whose ids are {@link #nextId} and up. */
    public void createAll(List<Stored> subscribers) {
        var into = "insert into subscriber (id, email, email_key, email_type, attributes)";
        try (var rows = new BulkInsert(handle, into, 5)) {
            for (var one : subscribers) {
                rows.add(
                        one.id(), one.email(), one.key(), one.emailType().name(), one.attributes());
            }
        }
    }

    /** Writes all of many but their ids and keys, which bring their rows back if deleted. */
    public void replaceAll(List<Stored> subscribers) {
        var sql =
                "update subscriber set email = ?, email_type = ?, attributes = ?, deleted = ?"
                        + " where id = ?";
        try (var update = new Repeated(handle, sql)) {
            for (var one : subscribers) {
                update.execute(
                        one.email(),
                        one.emailType().name(),
                        one.attributes(),
                        one.isDeleted(),
                        one.id());
            }
        }
    }

    /** Writes all of one subscriber; the address must be nobody else's. */
    public void update(Subscriber subscriber) {
        var key = EmailAddress.key(subscriber.email());
        // What was sent to a deleted one of that address stays theirs.
        handle.execute(
                "update subscriber set email_key = 'deleted ' || id"
                        + " where email_key = ? and id <> ? and deleted",
                key,
                subscriber.id());
        handle.createUpdate(
                        """
                        update subscriber set email = :email, email_key = :key,
                            email_type = :type, attributes = :attributes
                        where id = :id
                        """)
                .bind("email", subscriber.email())
                .bind("key", key)
                .bind("type", subscriber.emailType().name())
                .bind("attributes", json(subscriber.attributes()))
                .bind("id", subscriber.id())
                .execute();
    }

    /** Takes a subscriber, who is on no list any more, out of the account. */
    public void delete(long id) {
        handle.execute("update subscriber set deleted = 1, attributes = '{}' where id = ?", id);
    }

    /** Takes those out of the account who are on this list and on no other but All Subscribers. */
    public void deleteThoseOnlyOn(long list, long master) {
        handle.createUpdate(
                        """
                        update subscriber set deleted = 1, attributes = '{}'
                        where id in (
                            select m.subscriber from membership m
                            where m.list = :list and not exists (
                                select 1 from membership o
                                where o.subscriber = m.subscriber
                                    and o.list not in (:list, :master)))
                        """)
                .bind("list", list)
                .bind("master", master)
                .execute();
        handle.createUpdate(
                        """
                        delete from membership where list = :master and subscriber in (
                            select m.subscriber from membership m
                                join subscriber s on s.id = m.subscriber
                            where m.list = :list and s.deleted)
                        """)
                .bind("list", list)
                .bind("master", master)
                .execute();
    }

    static Subscriber subscriber(ResultSet row) throws SQLException {
        return new Subscriber(
                row.getLong("id"),
                row.getString("email"),
                EmailType.valueOf(row.getString("email_type")),
                Json.values(row.getString("attributes")));
    }

    /** The values as they are stored: those that are not empty, in their order. */
    public static String json(Map<String, String> attributes) {
        return Json.ofPresent(attributes);
    }

    /** The values of stored ones, without those that are empty. */
    public static Map<String, String> values(String json) {
        return Json.values(json);
    }
}
