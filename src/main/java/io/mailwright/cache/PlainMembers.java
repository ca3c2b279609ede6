package io.mailwright.cache;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;

import java.util.Map;

/**
 * Goes through those on a list of whom nothing is unusual: active there and everywhere, and not on
 * the Master Unsubscribe list. In the order they lie in, which is many times faster than to look
 * each up. Thread-safe.
 */
public final class PlainMembers {
    private static final String PERSON = "select s.email_key, s.email_type, s.attributes from ";
    private static final String PLAIN =
            " s.status = 'ACTIVE' and s.email_key not in (select email_key from"
                    + " master_unsubscribe)";

    private final Database database;

    public PlainMembers(Database database) {
        this.database = database;
    }

    /** Takes one of them. */
    @FunctionalInterface
    public interface Each {
        /**
         * Takes one of them.
         *
         * @param key of the address, as {@link io.mailwright.domain.EmailAddress#key} makes it
         * @param attributes those with a value
         */
        void take(String key, EmailType type, Map<String, String> attributes);
    }

    /** How many are on a list, the unusual too. */
    public long count(MailList list) {
        return database.read(handle ->
                list.type() == ListType.MASTER
                        ? handle.createQuery("select count(*) from subscriber")
                                .mapTo(Long.class)
                                .one()
                        : handle.createQuery(
                                        "select count(*) from membership where list_id = :list")
                                .bind("list", list.id())
                                .mapTo(Long.class)
                                .one());
    }

    /**
     * Gives on all of them, as they are in one moment.
     *
     * @return how many they are
     */
    public long each(MailList list, Each each) {
        boolean isEverybody = list.type() == ListType.MASTER;
        var sql =
                isEverybody
                        ? PERSON + "subscriber s where" + PLAIN
                        : PERSON
                                + "membership m cross join subscriber s on s.id = m.subscriber_id"
                                + " where m.list_id = ? and m.status = 'ACTIVE' and"
                                + PLAIN;
        return database.read(handle -> {
            long given = 0;
            try (var statement = handle.getConnection().prepareStatement(sql)) {
                if (!isEverybody) {
                    statement.setLong(1, list.id());
                }
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        each.take(
                                rows.getString(1),
                                EmailType.valueOf(rows.getString(2)),
                                Json.values(rows.getString(3)));
                        given++;
                    }
                }
            }
            return given;
        });
    }
}
