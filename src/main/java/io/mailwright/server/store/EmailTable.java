package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The e-mails of the account. */
public final class EmailTable {
    private final Handle handle;

    EmailTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * An e-mail.
     *
     * @param id 0 before it is stored
     * @param text {@code null} where it is made from the HTML
     * @param category its folder; {@code null} for the default one
     */
    public record Email(
            long id,
            String name,
            String subject,
            String html,
            @Nullable String text,
            @Nullable Long category,
            Instant created) {}

    /** What a listing tells of an e-mail. */
    public record Heading(
            long id, String name, String subject, @Nullable Long category, Instant created) {}

    /** Stores a new one; answers its id. */
    public long create(Email email) {
        return handle.createQuery(
                        """
                        insert into email (name, name_key, subject, html, plain, category, created)
                        values (:name, :key, :subject, :html, :text, :category, :created)
                        returning id
                        """)
                .bind("name", email.name())
                .bind("key", key(email.name()))
                .bind("subject", email.subject())
                .bind("html", email.html())
                .bind("text", email.text())
                .bind("category", email.category())
                .bind("created", email.created().toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    public Optional<Email> find(long id) {
        return handle.createQuery("select * from email where id = :id")
                .bind("id", id)
                .map((row, context) -> email(row))
                .findOne();
    }

    /** Gives an e-mail a text part of its own; whether it is there. */
    public boolean setText(long id, String text) {
        return handle.execute("update email set plain = ? where id = ?", text, id) > 0;
    }

    /**
     * Hands over those with that part in their name, without case, made since {@code from}, before
     * {@code until}, in the order of their ids.
     */
    public void each(String part, Instant from, Instant until, Consumer<Heading> each) {
        var query =
                handle.createQuery(
                                """
                                select id, name, subject, category, created from email
                                where instr(name_key, :part) > 0
                                    and created >= :from and created < :until
                                order by id
                                """)
                        .bind("part", key(part))
                        .bind("from", from.toEpochMilli())
                        .bind("until", until.toEpochMilli());
        try (var rows = query.map((row, context) -> heading(row)).iterator()) {
            rows.forEachRemaining(each);
        }
    }

    private static Heading heading(ResultSet row) throws SQLException {
        return new Heading(
                row.getLong("id"),
                row.getString("name"),
                row.getString("subject"),
                Columns.number(row, "category"),
                Columns.time(row, "created"));
    }

    private static Email email(ResultSet row) throws SQLException {
        return new Email(
                row.getLong("id"),
                row.getString("name"),
                row.getString("subject"),
                row.getString("html"),
                row.getString("plain"),
                Columns.number(row, "category"),
                Columns.time(row, "created"));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
