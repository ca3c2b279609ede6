package io.mailwright.cache;

import io.mailwright.domain.content.Publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which versions of the content library became which e-mails of the account. Thread-safe. */
public final class PublicationStore {
    private final Database copy;

    /** Of the library beside that local copy. */
    public PublicationStore(Database copy) {
        this.copy = copy;
    }

    /** Writes down, before the account is asked, that it is; answers the id of that. */
    public long asking(long item, int version, Instant at) {
        return copy.library()
                .write(handle ->
                        handle.createQuery(
                                        "insert into publication(item_id, number, asked_at)"
                                                + " values (:item, :version, :at) returning id")
                                .bind("item", item)
                                .bind("version", version)
                                .bind("at", at.toEpochMilli())
                                .mapTo(Long.class)
                                .one());
    }

    /** Writes down which e-mail it became. */
    public void made(long publication, long emailId) {
        copy.library()
                .change(handle ->
                        handle.execute(
                                "update publication set email_id = ? where id = ?",
                                emailId,
                                publication));
    }

    /** Forgets one of which the account says that it made nothing. */
    public void refused(long publication) {
        copy.library()
                .change(handle ->
                        handle.execute(
                                "delete from publication where id = ? and email_id is null",
                                publication));
    }

    /** Writes down that a version has the words of an e-mail that the account has already. */
    public void isMadeOf(long item, int version, long emailId, Instant at) {
        made(asking(item, version, at), emailId);
    }

    /** Of one item, the last first. */
    public List<Publication> of(long item) {
        return where("item_id = ?", List.of(item));
    }

    /** That which an e-mail of the account came of, if it is known here. */
    public Optional<Publication> ofEmail(long emailId) {
        return where("email_id = ?", List.of(emailId)).stream().findFirst();
    }

    /** Those of which it is not known whether the account has made one. */
    public List<Publication> open() {
        return where("email_id is null", List.of());
    }

    private List<Publication> where(String condition, List<Long> values) {
        return copy.library()
                .read(handle ->
                        handle.select(
                                        "select * from publication where %s order by id desc"
                                                .formatted(condition),
                                        values.toArray())
                                .map((row, _) -> publication(row))
                                .list());
    }

    private static Publication publication(ResultSet row) throws SQLException {
        long email = row.getLong("email_id");
        return new Publication(
                row.getLong("id"),
                row.getLong("item_id"),
                row.getInt("number"),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                email == 0 ? null : email);
    }
}
