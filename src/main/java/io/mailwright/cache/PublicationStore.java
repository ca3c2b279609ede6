package io.mailwright.cache;

import io.mailwright.domain.content.Publication;

import java.time.Instant;
import java.util.List;

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

    /** Of one item, the last first. */
    public List<Publication> of(long item) {
        return copy.library()
                .read(handle ->
                        handle.select(
                                        "select * from publication where item_id = ? order by id desc",
                                        item)
                                .map((row, _) -> {
                                    long email = row.getLong("email_id");
                                    return new Publication(
                                            row.getLong("id"),
                                            item,
                                            row.getInt("number"),
                                            Instant.ofEpochMilli(row.getLong("asked_at")),
                                            email == 0 ? null : email);
                                })
                                .list());
    }
}
