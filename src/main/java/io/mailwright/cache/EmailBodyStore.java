package io.mailwright.cache;

import io.mailwright.domain.content.EmailBody;
import io.mailwright.domain.tracking.EventType;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The HTML of e-mails, kept so that it can be read with no network. Thread-safe. */
public final class EmailBodyStore {
    private final Database db;

    public EmailBodyStore(Database db) {
        this.db = db;
    }

    /** One; nothing if it was not fetched, or the account did not tell it. */
    public Optional<EmailBody> find(long emailId) {
        return db.read(handle ->
                handle.select(
                                "select html, as_of from email_body where email_id = ? and html is"
                                        + " not null",
                                emailId)
                        .map((row, _) ->
                                new EmailBody(
                                        emailId,
                                        row.getString("html"),
                                        Instant.ofEpochMilli(row.getLong("as_of"))))
                        .findOne());
    }

    /**
     * Keeps one, in place of what was kept.
     *
     * @param html {@code null} if the account does not tell it
     */
    public void save(long emailId, @Nullable String html, Instant asOf) {
        db.change(handle ->
                handle.execute(
                        "insert or replace into email_body values (?, ?, ?)",
                        emailId,
                        html,
                        asOf.toEpochMilli()));
    }

    /** Those that hold a text, without case (of ASCII letters). */
    public List<Long> holding(String text) {
        return db.read(handle ->
                handle.createQuery(
                                "select email_id from email_body"
                                        + " where html like '%' || :text || '%' escape '\\'")
                        .bind("text", text.replaceAll("([%_\\\\])", "\\\\$1"))
                        .mapTo(Long.class)
                        .list());
    }

    /** E-mails with clicks of which nobody was asked yet, those sent last first. */
    public List<Long> clickedWithout(int limit) {
        return db.read(handle ->
                handle.select(
                                """
                                select j.email_id from job j join job_count c on c.job_id = j.id
                                where c.type = ? and c.total > 0 and j.email_id > 0
                                    and j.email_id not in (select email_id from email_body)
                                group by j.email_id order by max(j.sent_at) desc limit ?
                                """,
                                EventCode.of(EventType.CLICK),
                                limit)
                        .mapTo(Long.class)
                        .list());
    }
}
