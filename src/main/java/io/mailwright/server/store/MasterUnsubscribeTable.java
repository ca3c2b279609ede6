package io.mailwright.server.store;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.MasterUnsubscribe;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The Master Unsubscribe list: addresses never to be mailed, of the account or not. */
public final class MasterUnsubscribeTable {
    /** So many are looked for sooner than it is found out how long the list is. */
    private static final int FEW = 20;

    private final Handle handle;

    MasterUnsubscribeTable(Handle handle) {
        this.handle = handle;
    }

    public boolean contains(String email) {
        return find(email).isPresent();
    }

    /**
     * Hands over those of the addresses that are on the list.
     *
     * @param keys as {@link EmailAddress#key}, best in their order
     */
    public void each(List<String> keys, Consumer<String> each) {
        if (keys.size() > FEW && isShorterThan(keys.size())) {
            var all =
                    handle.createQuery("select email_key from master_unsubscribe")
                            .mapTo(String.class)
                            .set();
            keys.stream().filter(all::contains).forEach(each);
            return;
        }
        var select = "select email_key from master_unsubscribe where email_key";
        new KeyQuery(handle, select).each(keys, row -> each.accept(row.getString(1)));
    }

    /** Whether going through all of it is quicker than looking for so many. */
    private boolean isShorterThan(int keys) {
        return handle.createQuery(
                                "select count(*) from (select 1 from master_unsubscribe"
                                        + " limit :keys)")
                        .bind("keys", keys)
                        .mapTo(Integer.class)
                        .one()
                < keys;
    }

    public Optional<MasterUnsubscribe> find(String email) {
        return handle.createQuery("select * from master_unsubscribe where email_key = :key")
                .bind("key", EmailAddress.key(email))
                .map((row, context) -> entry(row))
                .findOne();
    }

    /** Puts an address on the list; one that is there keeps its day and reason. */
    public void add(String email, String name, String reason, Instant at) {
        handle.createUpdate(
                        """
                        insert into master_unsubscribe values (:key, :email, :name, :reason, :at)
                        on conflict do nothing
                        """)
                .bind("key", EmailAddress.key(email))
                .bind("email", email)
                .bind("name", name)
                .bind("reason", reason)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** Lifts an address off the list; whether it was there. */
    public boolean remove(String email) {
        return handle.execute(
                        "delete from master_unsubscribe where email_key = ?",
                        EmailAddress.key(email))
                > 0;
    }

    /** Hands over those since {@code from}, before {@code until}, in the order of time. */
    public void each(Instant from, Instant until, Consumer<MasterUnsubscribe> each) {
        var query =
                handle.createQuery(
                                "select * from master_unsubscribe"
                                        + " where at >= :from and at < :until order by at, email")
                        .bind("from", from.toEpochMilli())
                        .bind("until", until.toEpochMilli());
        try (var rows = query.map((row, context) -> entry(row)).iterator()) {
            rows.forEachRemaining(each);
        }
    }

    private static MasterUnsubscribe entry(ResultSet row) throws SQLException {
        return new MasterUnsubscribe(
                row.getString("email"),
                row.getString("name"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
