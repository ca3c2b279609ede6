package io.mailwright.cache;

import io.mailwright.domain.growth.ChangeCause;

import org.jdbi.v3.core.Handle;

import java.time.Instant;

/**
 * Makes the cache say what {@link Staging} holds. Rows that are the same are not written. People
 * changed here since the fetch began are left alone: what was fetched of them may be older.
 */
final class TakeOver {
    private static final String NOT_TOUCHED = "not in (select subscriber_id from main.touched)";
    private static final String GONE =
            "not in (select id from staging.person) and %s " + NOT_TOUCHED;

    private final Handle handle;
    private final Instant at;
    private final long asOf;
    private final MembershipLog log;

    TakeOver(Handle handle, Instant asOf) {
        this.handle = handle;
        this.at = asOf;
        this.asOf = asOf.toEpochMilli();
        this.log = new MembershipLog(handle);
    }

    /**
     * A list.
     *
     * @param uploadId the upload that put people on it since; 0 for none
     */
    void list(long listId, long uploadId) {
        boolean master = listId == Master.id(handle);
        boolean isKept = log.keeps(listId);
        if (!master) {
            noteNewcomers();
        }
        if (isKept) {
            note(listId, master, uploadId);
        }
        people(master);
        texts();
        if (master) {
            forgetGone();
        } else {
            memberships(listId);
        }
        if (!isKept) {
            log.begin(listId, master, at);
            handle.execute(
                    "update main.activity set mailable = 0 where mailable = 1 and not exists"
                            + " (select 1 from main.subscriber where id = person_id)");
        }
        SyncMarks.done(handle, listId, master, Instant.ofEpochMilli(asOf));
        Generation.next(handle);
    }

    /** The status is that of the list at hand, so it counts on All Subscribers only. */
    private void people(boolean master) {
        var sql =
                """
                insert into main.subscriber
                select id, email, email_key, email_type, status, attributes, ? from staging.person where id %s
                on conflict(id) do update set email = excluded.email, email_key = excluded.email_key,
                  email_type = excluded.email_type, attributes = excluded.attributes, as_of = excluded.as_of %s
                where (email, email_type, attributes) <> (excluded.email, excluded.email_type, excluded.attributes) %s
                """;
        handle.execute(
                master
                        ? sql.formatted(
                                NOT_TOUCHED,
                                ", status = excluded.status",
                                "or status <> excluded.status")
                        : sql.formatted(NOT_TOUCHED, "", ""),
                asOf);
    }

    private void texts() {
        handle.execute(
                """
                insert into main.subscriber_text select id, text from staging.person where id %s
                on conflict(id) do update set text = excluded.text where text <> excluded.text
                """
                        .formatted(NOT_TOUCHED));
    }

    /** Whoever is in the account only since All Subscribers was brought. */
    private void noteNewcomers() {
        long master = Master.id(handle);
        if (log.keeps(master)) {
            log.gather(
                    """
                    select ?, s.id, null, s.status from staging.person s
                    where s.id %s and not exists (select 1 from main.subscriber o where o.id = s.id)
                    """
                            .formatted(NOT_TOUCHED),
                    master);
            log.write(ChangeCause.SYNC, 0, at);
        }
    }

    /** What is about to change on a list. An upload takes nobody off it this way. */
    private void note(long listId, boolean master, long uploadId) {
        log.gather(
                """
                select ?, s.id, o.status, s.status from staging.person s left join %s
                where s.status is not o.status and s.id %s
                """
                        .formatted(
                                master
                                        ? "main.subscriber o on o.id = s.id"
                                        : "main.membership o on o.subscriber_id = s.id and"
                                                + " o.list_id = "
                                                + listId,
                                NOT_TOUCHED),
                listId);
        log.write(uploadId == 0 ? ChangeCause.SYNC : ChangeCause.UPLOAD, uploadId, at);
        log.gather(
                master
                        ? "select ?, id, status, null from main.subscriber where id "
                                + GONE.formatted("id")
                        : "select list_id, subscriber_id, status, null from main.membership where"
                                + " list_id = ? and subscriber_id "
                                + GONE.formatted("subscriber_id"),
                listId);
        log.write(master ? ChangeCause.LEFT_ACCOUNT : ChangeCause.SYNC, 0, at);
    }

    private void forgetGone() {
        log.gather(
                "select list_id, subscriber_id, status, null from main.membership where"
                        + " subscriber_id "
                        + GONE.formatted("subscriber_id"));
        log.write(ChangeCause.LEFT_ACCOUNT, 0, at);
        keepAddresses(" where id " + GONE.formatted("id"));
        var gone = " where %1$s " + GONE.replace("%s", "%1$s");
        handle.execute("delete from main.membership" + gone.formatted("subscriber_id"));
        handle.execute("delete from main.subscriber_text" + gone.formatted("id"));
        handle.execute("delete from main.subscriber" + gone.formatted("id"));
    }

    /** Of those about to go, for what is told of them. */
    private void keepAddresses(String where) {
        handle.execute(
                "insert or ignore into main.tracked_person(id, email, email_key)"
                        + " select id, email, email_key from main.subscriber"
                        + where);
    }

    private void memberships(long listId) {
        handle.execute(
                "delete from main.membership where list_id = ? and subscriber_id "
                        + GONE.formatted("subscriber_id"),
                listId);
        handle.execute(
                """
                insert into main.membership select ?, id, status from staging.person where id %s
                on conflict do update set status = excluded.status where status <> excluded.status
                """
                        .formatted(NOT_TOUCHED),
                listId);
    }

    void unsubscribes() {
        handle.execute(
                "delete from main.master_unsubscribe where email_key not in (select email_key from"
                        + " staging.unsubscribe)");
        handle.execute(
                """
                insert or replace into main.master_unsubscribe
                select email_key, email, name, reason, at from staging.unsubscribe
                """);
    }

    /** Only in an account that shows no All Subscribers: there people are who is on some list. */
    void forgetStrangers() {
        if (Master.id(handle) != Master.NONE) {
            return;
        }
        var strangers = " where id not in (select subscriber_id from main.membership)";
        keepAddresses(strangers);
        handle.execute("delete from main.subscriber_text" + strangers);
        handle.execute("delete from main.subscriber" + strangers);
        handle.execute(
                """
                update main.subscriber set status = best from
                  (select subscriber_id, min(status) best from main.membership group by subscriber_id)
                where id = subscriber_id and status <> best
                """);
        Generation.next(handle);
    }
}
