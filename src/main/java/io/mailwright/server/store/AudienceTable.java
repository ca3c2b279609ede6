package io.mailwright.server.store;

import io.mailwright.domain.send.SendCode;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Optional;

/**
 * Whom a job goes to: who is on its lists and groups, once each, but for those who must not be
 * mailed. Of a group's members it is the standing on the group's list that counts.
 */
public final class AudienceTable {
    private static final String SUPPRESSED =
            """
            case when exists (
                    select 1 from job_target t
                        join membership n on n.list = t.list and n.subscriber = c.subscriber
                    where t.job = :job and t.suppressed)
                or exists (
                    select 1 from job_target t
                        join group_member g on g.list_group = t.list
                            and g.subscriber = c.subscriber
                    where t.job = :job and t.suppressed)
                then %d end\
            """
                    .formatted(SendCode.SUPPRESSION_LIST_EXCLUSION.number());

    private static final String CANDIDATES =
            """
            select m.subscriber, m.list, m.status from job_target t
                join membership m on m.list = t.list
            where t.job = :job and not t.suppressed
                and m.subscriber > :after and m.subscriber <= :last
            union
            select g.subscriber, m.list, m.status from job_target t
                join list_group l on l.id = t.list
                join group_member g on g.list_group = l.id
                join membership m on m.list = l.list and m.subscriber = g.subscriber
            where t.job = :job and not t.suppressed
                and g.subscriber > :after and g.subscriber <= :last\
            """;

    /** Who may be mailed by one list is, though left off another; else the lowest list tells. */
    private static final String FILL =
            """
            insert or ignore into recipient (job, batch, subscriber, list, state, at, code, reason)
            select :job, 0, subscriber, list, iif(code is null, 'PENDING', 'NOT_SENT'), :at, code,
                %s
            from (
                select m.subscriber, m.list, coalesce(%s, %s, %s) as code,
                    row_number() over (
                        partition by m.subscriber order by %s is not null, m.list) as place
                from (%s) m
                    join subscriber s on s.id = m.subscriber
                    left join membership a on a.list = :master and a.subscriber = s.id)
            where place = 1
            """
                    .formatted(
                            Exclusion.words(),
                            Exclusion.OF_PERSON,
                            SUPPRESSED.replace("c.", "m."),
                            Exclusion.OF_LIST,
                            Exclusion.OF_LIST,
                            CANDIDATES);

    private final Handle handle;
    private final long master;

    AudienceTable(Handle handle, long master) {
        this.handle = handle;
        this.master = master;
    }

    /**
     * Writes the next part of a job's audience into the ledger, to be sent or left out with the
     * code that says why; who is there already stays as they are.
     *
     * @param after the subscriber the last part ended with; 0 at first
     * @param most how many subscribers of the account to look at
     * @return the subscriber this part ended with; nothing once everybody was looked at
     */
    public Optional<Long> fill(long job, long after, int most, Instant at) {
        var last = last(after, most);
        if (last.isPresent()) {
            handle.createUpdate(FILL)
                    .bind("job", job)
                    .bind("after", after)
                    .bind("last", last.get())
                    .bind("at", at.toEpochMilli())
                    .bind("master", master)
                    .execute();
        }
        return last;
    }

    private Optional<Long> last(long after, int most) {
        return handle.createQuery(
                        "select max(id) from (select id from subscriber where id > :after"
                                + " order by id limit :most)")
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> Columns.number(row, "max(id)"))
                .findOne();
    }

    /**
     * Why a subscriber must not be mailed by a list; nothing if they may be. That somebody is not
     * on the list is no reason here.
     */
    public Optional<SendCode> exclusion(long subscriber, long list) {
        return handle.createQuery(
                        "select coalesce(%s, %s) as code from subscriber s"
                                        .formatted(Exclusion.OF_PERSON, Exclusion.OF_LIST)
                                + " left join membership a on a.list = :master"
                                + " and a.subscriber = s.id"
                                + " left join membership m on m.list = :list"
                                + " and m.subscriber = s.id where s.id = :subscriber")
                .bind("master", master)
                .bind("list", list)
                .bind("subscriber", subscriber)
                .map((row, context) -> Columns.number(row, "code"))
                .findOne()
                .map(number -> Exclusion.code(Math.toIntExact(number)));
    }
}
