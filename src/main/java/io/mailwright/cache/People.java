package io.mailwright.cache;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One person's rows, within a transaction of the caller. */
final class People {
    private final Handle handle;
    private final long master;

    People(Handle handle) {
        this.handle = handle;
        this.master = Master.id(handle);
    }

    Optional<Long> idOf(String email) {
        return handle.select(
                        "select id from subscriber where email_key = ? order by id desc limit 1",
                        EmailAddress.key(email))
                .mapTo(Long.class)
                .findOne();
    }

    Optional<SubscriberDetail> detail(long subscriberId) {
        return handle.select("select * from subscriber where id = ?", subscriberId)
                .map((row, _) ->
                        new SubscriberDetail(
                                subscriber(row), memberships(subscriberId, status(row)), asOf(row)))
                .findOne();
    }

    /** A row of {@code subscriber}. */
    static Subscriber subscriber(ResultSet row) throws SQLException {
        return new Subscriber(
                row.getLong("id"),
                row.getString("email"),
                EmailType.valueOf(row.getString("email_type")),
                Json.values(row.getString("attributes")));
    }

    private static Status status(ResultSet row) throws SQLException {
        return Status.valueOf(row.getString("status"));
    }

    /** The sync of the person's list, or their own reading if that was later. */
    private Instant asOf(ResultSet row) throws SQLException {
        long synced = SyncMarks.people(handle);
        return Instant.ofEpochMilli(Math.max(synced, row.getLong("as_of")));
    }

    private List<Membership> memberships(long subscriberId, Status overall) {
        var all = new ArrayList<Membership>();
        if (master != Master.NONE) {
            all.add(new Membership(master, name(master), overall));
        }
        handle.select(
                        """
                        select list_id, coalesce(name, '') name, status from membership left join list on id = list_id
                        where subscriber_id = ? order by name collate nocase, list_id
                        """,
                        subscriberId)
                .map((row, _) ->
                        new Membership(row.getLong("list_id"), row.getString("name"), status(row)))
                .forEach(all::add);
        return all;
    }

    private String name(long listId) {
        return handle.select("select name from list where id = ?", listId)
                .mapTo(String.class)
                .one();
    }

    Standing standing(String email, long listId) {
        var known = idOf(email).flatMap(this::detail);
        var key = EmailAddress.key(email);
        return new Standing(
                known.map(SubscriberDetail::subscriber),
                known.flatMap(d -> SubscriberStore.on(listId, d.memberships())),
                known.map(d -> statusOf(d.subscriber().id())),
                handle.select("select 1 from master_unsubscribe where email_key = ?", key)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    private Status statusOf(long subscriberId) {
        return handle.select("select status from subscriber where id = ?", subscriberId)
                .mapTo(Status.class)
                .one();
    }

    /** By list, All Subscribers among them; empty for somebody unknown. */
    Map<Long, Status> statuses(long subscriberId) {
        var statuses = new TreeMap<Long, Status>();
        Statements.list(
                handle,
                """
                select ?, status from subscriber where id = ? and ? <> ?
                union all
                select m.list_id, m.status from subscriber s join membership m on m.subscriber_id = s.id
                where s.id = ?
                """,
                row -> statuses.put(row.getLong(1), Status.valueOf(row.getString(2))),
                master,
                subscriberId,
                master,
                Master.NONE,
                subscriberId);
        return statuses;
    }

    boolean isKnown(long subscriberId) {
        return kept(subscriberId).isPresent();
    }

    /** Ids of our own for an address whose SUBID the account tells now. */
    List<Long> standIns(String email, long subscriberId) {
        return Statements.list(
                handle,
                "select id from subscriber where email_key = ? and id < 0 and id <> ?",
                row -> row.getLong(1),
                EmailAddress.key(email),
                subscriberId);
    }

    /** Forgets a stand-in; what is kept of their lists is the other's. */
    void replace(long standIn, long subscriberId) {
        new MembershipLog(handle).rename(standIn, subscriberId);
        new Departures(handle).forget(standIn);
    }

    /** Writes the person's own row and text, not their lists. */
    void put(SubscriberDetail detail) {
        var person = detail.subscriber();
        Statements.execute(
                handle,
                """
                insert into subscriber values (?, ?, ?, ?, ?, ?, ?) on conflict(id) do update set email = excluded.email,
                  email_key = excluded.email_key, email_type = excluded.email_type, status = excluded.status,
                  attributes = excluded.attributes, as_of = excluded.as_of
                """,
                person.id(),
                person.email(),
                EmailAddress.key(person.email()),
                person.emailType(),
                overall(detail),
                Json.of(person.attributes()),
                detail.asOf().toEpochMilli());
        Statements.execute(
                handle,
                "insert into subscriber_text values (?, ?) on conflict(id) do update set text ="
                        + " excluded.text",
                person.id(),
                SearchText.of(person));
    }

    private Status overall(SubscriberDetail detail) {
        var shown =
                detail.memberships().stream()
                        .filter(this::isMaster)
                        .map(Membership::status)
                        .findFirst();
        return shown.or(() -> kept(detail.subscriber().id()))
                .or(() ->
                        detail.memberships().stream().map(Membership::status).sorted().findFirst())
                .orElse(Status.ACTIVE);
    }

    private Optional<Status> kept(long subscriberId) {
        return Statements.find(
                handle,
                "select status from subscriber where id = ?",
                row -> Status.valueOf(row.getString(1)),
                subscriberId);
    }

    private boolean isMaster(Membership membership) {
        return membership.listId() == master
                || (master == Master.NONE && membership.listName().equalsIgnoreCase(Master.NAME));
    }

    void replaceMemberships(SubscriberDetail detail) {
        long id = detail.subscriber().id();
        Statements.execute(handle, "delete from membership where subscriber_id = ?", id);
        detail.memberships().forEach(membership -> join(id, membership));
    }

    void join(long subscriberId, Membership membership) {
        if (!isMaster(membership)) {
            Statements.execute(
                    handle,
                    "insert or replace into membership values (?, ?, ?)",
                    membership.listId(),
                    subscriberId,
                    membership.status());
        }
    }

    void part(long subscriberId, long listId) {
        handle.execute(
                "delete from membership where list_id = ? and subscriber_id = ?",
                listId,
                subscriberId);
    }
}
