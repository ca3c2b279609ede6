package io.mailwright.cache;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.tracking.Among;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.PeopleWanted;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Finds the people behind a number of a job, in the order of their ids. */
final class JobPeople {
    /** Several where each person had an address of their own. */
    private static final String LINKS =
            "select k.id from json_each(:urls) u join link k on k.url = u.value and k.alias = :alias";

    private static final String EVENTS =
            " event where job_id = :job and type = :type and (machine = 0 or :machines)";

    /** Parts of the message that were shown, as events. */
    private static final String SHOWN =
            """
            (select i.job_id, :type as type, i.person_id, i.at, 0 as link_id, i.batch as number,
                0 as detail_id, 0 as machine
            from impression i join region r on r.id = i.region_id where r.name = :name)
            """;

    /** Answers in its survey, as events. */
    private static final String ANSWERED =
            """
            (select job_id, :type as type, person_id, at, 0 as link_id, 0 as number,
                0 as detail_id, 0 as machine
            from told_answer where question = :name and answer = :answer)
            """;

    /** Those of one kind by their last. */
    private static final String BOUNCE =
            """
             and (:category, :code, :smtp) = (
                select coalesce(d.word, 'UNKNOWN'), coalesce(d.number, 0), coalesce(d.code, 0)
                from event x left join event_detail d on d.id = x.detail_id
                where x.job_id = :job and x.type = :type and x.person_id = event.person_id
                order by x.at desc, x.number desc limit 1)
            """;

    private static final String DOMAIN =
            " and coalesce((select domain from tracked_person where id = event.person_id), '') = :domain";

    private static final String AFTER = " and person_id > :after ";

    /**
     * By an index of addresses: the rows of people are many times as large. Whoever is found is
     * looked up among the events, where {@link #AFTER} would have all of them read.
     */
    private static final String NAMED =
            """
                and person_id in (
                    select id from subscriber where instr(email_key, :part) > 0 and +id > :after
                    union all
                    select id from tracked_person t where instr(email_key, :part) > 0 and +id > :after
                        and not exists (select 1 from subscriber s where s.id = t.id))
            """;

    private JobPeople() {}

    static List<EventPerson> page(
            Handle handle, long job, PeopleWanted wanted, long after, int limit) {
        var sql =
                """
                with people as (
                    select person_id, count(*) as events, min(at) as first_at, max(at) as last_at
                    %1$s group by person_id order by person_id limit :limit)
                select p.*, coalesce(s.email, t.email, '') as email,
                    coalesce(k.key, '') as key, %2$s
                from people p
                    join %4$s e on e.job_id = :job and e.type = :type and e.person_id = p.person_id
                        and (e.at, e.link_id, e.number) = (
                            select x.at, x.link_id, x.number from %4$s x
                            where x.job_id = :job and x.type = :type and x.person_id = p.person_id
                                and (x.machine = 0 or :machines) %3$s
                            order by x.at desc, x.link_id desc, x.number desc limit 1)
                    left join subscriber s on s.id = p.person_id
                    left join tracked_person t on t.id = p.person_id
                    left join told_key k on k.person_id = p.person_id
                    left join event_detail d on d.id = e.detail_id
                    left join link l on l.id = e.link_id
                order by p.person_id
                """
                        .formatted(
                                events(wanted),
                                ReportStore.DETAIL,
                                ofEvent("x", wanted.among()),
                                source(wanted.among()));
        return asked(handle, sql, job, wanted, after)
                .bind("limit", limit)
                .map((row, _) -> person(wanted.type(), row))
                .list();
    }

    static long count(Handle handle, long job, PeopleWanted wanted) {
        return asked(
                        handle,
                        "select count(distinct person_id) " + events(wanted),
                        job,
                        wanted,
                        Long.MIN_VALUE)
                .mapTo(Long.class)
                .one();
    }

    private static String events(PeopleWanted wanted) {
        return "from "
                + source(wanted.among())
                + EVENTS
                + ofEvent("event", wanted.among())
                + ofPerson(wanted.among())
                + (wanted.part().isEmpty() ? AFTER : NAMED);
    }

    private static String source(Among among) {
        return among instanceof Among.OfTold(var kind, _, _)
                ? switch (kind) {
                    case PART -> SHOWN;
                    case ANSWER -> ANSWERED;
                }
                : "event";
    }

    /** Which events tell that somebody is of them. */
    private static String ofEvent(String event, Among among) {
        return switch (among) {
            case Among.OfLink _ -> " and %s.link_id in (%s)".formatted(event, LINKS);
            case Among.OfList _ -> " and %s.list_id = :list".formatted(event);
            case Among.OfOrigin(var kind, _) ->
                    " and %s.origin_id in (select o.id from origin o where %s = :name)"
                            .formatted(event, Origins.name(kind));
            case Among.OfTime _ ->
                    " and %s.at / %d in (select value from json_each(:quarters))"
                            .formatted(event, ReportStore.QUARTER);
            case Among.Everybody _, Among.OfBounce _, Among.OfDomain _, Among.OfTold _ -> "";
        };
    }

    private static String ofPerson(Among among) {
        return switch (among) {
            case Among.OfBounce _ -> BOUNCE;
            case Among.OfDomain _ -> DOMAIN;
            case Among.Everybody _,
                    Among.OfLink _,
                    Among.OfList _,
                    Among.OfOrigin _,
                    Among.OfTold _,
                    Among.OfTime _ ->
                    "";
        };
    }

    private static Query asked(
            Handle handle, String sql, long job, PeopleWanted wanted, long after) {
        var query =
                handle.createQuery(sql)
                        .bind("job", job)
                        .bind("type", EventCode.of(wanted.type()))
                        .bind("machines", !wanted.humanOnly())
                        .bind("after", after);
        switch (wanted.among()) {
            case Among.Everybody _ -> {}
            case Among.OfLink(var link) ->
                    query.bind("urls", Json.of(link.addresses())).bind("alias", link.alias());
            case Among.OfBounce(var bounce) ->
                    query.bind("category", bounce.category().name())
                            .bind("code", bounce.code())
                            .bind("smtp", bounce.smtpCode());
            case Among.OfDomain(var domain) -> query.bind("domain", domain);
            case Among.OfList(var list) -> query.bind("list", list);
            case Among.OfOrigin(_, var name) -> query.bind("name", name);
            case Among.OfTold(_, var name, var answer) ->
                    query.bind("name", name).bind("answer", answer);
            case Among.OfTime time ->
                    query.bind("quarters", quarters(handle, job, wanted.type(), time));
        }
        return wanted.part().isEmpty()
                ? query
                : query.bind("part", EmailAddress.key(wanted.part()));
    }

    /** As JSON. */
    private static String quarters(Handle handle, long job, EventType type, Among.OfTime time) {
        return handle.createQuery(
                        "select quarter from job_quarter where job_id = :job and type = :type")
                .bind("job", job)
                .bind("type", EventCode.of(type))
                .mapTo(Long.class)
                .filter(quarter -> time.has(Instant.ofEpochSecond(quarter * ReportStore.QUARTER)))
                .list()
                .toString();
    }

    private static EventPerson person(EventType type, ResultSet row) throws SQLException {
        return new EventPerson(
                row.getLong("person_id"),
                row.getString("email"),
                row.getString("key"),
                row.getLong("events"),
                ToldRows.at(row, "first_at"),
                ToldRows.at(row, "last_at"),
                DetailRow.read(row).detail(type, DetailRow.readLink(row)));
    }
}
