package io.mailwright.cache;

import io.mailwright.domain.EmailAddress;

import org.jdbi.v3.core.Handle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The addresses that a load tells, kept beside the local copy until it is whole. For one thread.
 */
final class TrackedPeople implements AutoCloseable {
    /** No stand-in of the lists goes so far below zero, so these are never taken for one. */
    private static final long FIRST_OWN = -(1L << 40);

    /** A power of 2. Most rows are of people met shortly before. */
    private static final int REMEMBERED = 1 << 16;

    private static final String ANY_STRANGER =
            "select exists (select 1 from tracked_person where id < %1$d)".formatted(FIRST_OWN)
                    + " or exists (select 1 from temp.told where id < %1$d)".formatted(FIRST_OWN);

    private static final String OTHER_THAN_BEFORE =
            """
            select count(distinct n.id) from temp.told n left join main.tracked_person t on t.id = n.id
            where t.email is not n.email
            """;

    private static final String TOLD_LAST =
            """
            insert into tracked_person
            select id, email, email_key from temp.told
            where rowid in (select max(rowid) from temp.told group by id) order by id
            on conflict(id) do update set email = excluded.email, email_key = excluded.email_key
            where email <> excluded.email
            """;

    private final Connection connection;
    private final BulkInsert told;
    private final PreparedStatement subscriber;
    private final PreparedStatement tracked;
    private final PreparedStatement lowest;
    private final long[] met = new long[REMEMBERED];
    private final Map<String, Long> own = new HashMap<>();
    private long nextOwn;

    TrackedPeople(Connection connection) throws SQLException {
        this.connection = connection;
        run(
                "create temp table told(id integer not null, email text not null, email_key text not null)");
        told = new BulkInsert(connection, "insert into temp.told", 3);
        subscriber =
                connection.prepareStatement(
                        "select max(id) from subscriber where email_key = ? and id > 0");
        tracked =
                connection.prepareStatement(
                        "select max(id) from tracked_person where email_key = ?"
                                + " and (id > 0 or id < "
                                + FIRST_OWN
                                + ")");
        lowest = connection.prepareStatement("select min(id) from tracked_person");
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Notes the address of somebody. */
    void add(long id, String email) throws SQLException {
        int place = Long.hashCode(id * 0x9E3779B97F4A7C15L) & (REMEMBERED - 1);
        if (met[place] != id && !email.isEmpty()) {
            met[place] = id;
            told.add(id, email, EmailAddress.key(email));
        }
    }

    /** The id of whom only the address is told: their SUBID if it is known, else one of our own. */
    long idOf(String email) throws SQLException {
        var key = EmailAddress.key(email);
        var known = own.get(key);
        if (known != null) {
            return known;
        }
        long id = find(subscriber, key);
        if (id == 0) {
            id = find(tracked, key);
        }
        if (id == 0) {
            id = nextOwn();
        }
        own.put(key, id);
        add(id, email);
        return id;
    }

    private long nextOwn() throws SQLException {
        if (nextOwn == 0) {
            try (var rows = lowest.executeQuery()) {
                nextOwn = rows.next() ? Math.min(FIRST_OWN, rows.getLong(1)) : FIRST_OWN;
            }
        }
        return --nextOwn;
    }

    private static long find(PreparedStatement statement, String key) throws SQLException {
        statement.setString(1, key);
        try (var rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** Writes what is waiting beside the local copy. */
    void flush() throws SQLException {
        told.flush();
    }

    /** Takes the addresses over, the one told last of each, in a transaction of the caller. */
    void takeOver(Handle handle) throws SQLException {
        // Where there are strangers, each person is looked for among them by address, and back.
        long rows = number(handle, ANY_STRANGER) > 0 ? 0 : number(handle, OTHER_THAN_BEFORE);
        Indexes.keep(handle, "tracked_person", rows, () -> run(TOLD_LAST));
        run("delete from temp.told");
        forget();
    }

    private static long number(Handle handle, String sql) {
        return handle.select(sql).mapTo(Long.class).one();
    }

    /** What is done after this may give the ids met another owner, and take further ones. */
    private void forget() {
        own.clear();
        nextOwn = 0;
        Arrays.fill(met, 0);
    }

    @Override
    public void close() throws SQLException {
        told.close();
        subscriber.close();
        tracked.close();
        lowest.close();
    }
}
