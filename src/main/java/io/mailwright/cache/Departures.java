package io.mailwright.cache;

import io.mailwright.domain.growth.ChangeCause;

import org.jdbi.v3.core.Handle;

import java.time.Instant;

/** Takes people out of the cache, with everything that is kept of them. */
final class Departures {
    private final Handle handle;

    Departures(Handle handle) {
        this.handle = handle;
    }

    /** One person, from every list; the address is kept for what is told of them. */
    void leave(long subscriberId) {
        handle.execute(
                "insert or ignore into tracked_person(id, email, email_key)"
                        + " select id, email, email_key from subscriber where id = ?",
                subscriberId);
        forget(subscriberId);
    }

    /** One person, of whom nothing is to be left. */
    void forget(long subscriberId) {
        handle.execute("delete from membership where subscriber_id = ?", subscriberId);
        handle.execute("delete from subscriber_text where id = ?", subscriberId);
        handle.execute("delete from subscriber where id = ?", subscriberId);
    }

    /**
     * Those who are on this list and no other but All Subscribers: they leave the account when it
     * is deleted ({@code subscribers-lists.md} S14, grade X).
     */
    void leaveWith(long listId) {
        var log = new MembershipLog(handle);
        log.gather(
                """
                select ?, s.id, s.status, null from membership m join subscriber s on s.id = m.subscriber_id
                where list_id = ? and not exists
                  (select 1 from membership o where o.subscriber_id = m.subscriber_id and o.list_id <> m.list_id)
                """,
                Master.id(handle),
                listId);
        var leaving = handle.select("select person_id from temp.delta").mapTo(Long.class).list();
        log.write(ChangeCause.LEFT_ACCOUNT, 0, Instant.now());
        leaveList(listId, log);
        leaving.forEach(this::leave);
    }

    /** Everybody who is on it. */
    private void leaveList(long listId, MembershipLog log) {
        log.gather(
                "select list_id, subscriber_id, status, null from membership where list_id = ?",
                listId);
        log.write(ChangeCause.LIST_GONE, 0, Instant.now());
    }

    /** A list the account has no longer; its people stay in the account. */
    void listGone(long listId) {
        leaveList(listId, new MembershipLog(handle));
    }
}
