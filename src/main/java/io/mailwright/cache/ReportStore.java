package io.mailwright.cache;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.ListFigure;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.PeopleWanted;
import io.mailwright.domain.tracking.QuarterCount;
import io.mailwright.domain.tracking.SubscriberHistory;
import io.mailwright.domain.tracking.SubscriberHistory.Entry;
import io.mailwright.domain.tracking.ToldFigure;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What became of messages, as the local copy knows it. Thread-safe. */
public final class ReportStore {
    /** Seconds. */
    static final int QUARTER = 15 * 60;

    /** What an event tells beyond its time. */
    static final String DETAIL =
            """
            coalesce(d.word, '') as word, coalesce(d.number, 0) as detail_number,
                coalesce(d.code, 0) as code, coalesce(d.text, '') as text,
                coalesce(l.url, '') as url, coalesce(l.alias, '') as alias
            """;

    private static final String DOMAINS =
            """
            select domain, sum(people) filter (where type = :sent) as sent,
                sum(people) filter (where type = :bounce) as bounced,
                sum(max(0, people - machine_people * :human)) filter (where type = :open) as opened,
                sum(max(0, people - machine_people * :human)) filter (where type = :click) as clicked
            from job_domain where job_id = :job
            group by domain order by sent desc nulls last, opened desc, domain limit :limit
            """;

    private static final String LISTS =
            """
            select list_id, sum(people) filter (where type = :sent) as sent,
                sum(people) filter (where type = :bounce) as bounced,
                sum(max(0, people - machine_people * :human)) filter (where type = :open) as opened,
                sum(max(0, people - machine_people * :human)) filter (where type = :click) as clicked
            from job_by_list where job_id = :job
            group by list_id order by sent desc nulls last, opened desc, list_id
            """;

    /** Looks up the person in each type of each job: their events lie nowhere else together. */
    private static final String HISTORY =
            """
            select e.*, coalesce(j.email_name, '') as email_name, %s
            from (select id from subscriber where email_key = :key
                    union select id from tracked_person where email_key = :key) p
                cross join job_count c
                cross join event e on e.job_id = c.job_id and e.type = c.type and e.person_id = p.id
                left join job j on j.id = e.job_id
                left join event_detail d on d.id = e.detail_id
                left join link l on l.id = e.link_id
            where c.total > 0
            order by e.at desc, e.job_id desc, e.type desc, e.number desc
            """
                    .formatted(DETAIL);

    private final Database db;

    public ReportStore(Database db) {
        this.db = db;
    }

    /** Of all jobs, the one sent last first. */
    public List<JobReport> all() {
        return db.read(handle -> JobReports.read(handle, null));
    }

    public Optional<JobReport> find(long job) {
        return db.read(handle -> JobReports.read(handle, job).stream().findFirst());
    }

    /**
     * The links of a job that were clicked, most clicks first.
     *
     * @param humanOnly without what machines did, as in all of these
     */
    public List<LinkFigure> links(long job, boolean humanOnly) {
        return db.read(handle ->
                handle.createQuery(
                                """
                                select l.url, l.alias, c.people - c.machine_people * :human as people,
                                    c.total - c.machines * :human as total
                                from job_link c join link l on l.id = c.link_id
                                where c.job_id = :job and c.total > c.machines * :human
                                order by 4 desc, l.url, l.alias
                                """)
                        .bind("job", job)
                        .bind("human", humanOnly)
                        .map((row, _) ->
                                new LinkFigure(
                                        row.getString("url"),
                                        row.getString("alias"),
                                        row.getLong("people"),
                                        row.getLong("total")))
                        .list());
    }

    /**
     * What became of a job by the domains of addresses, most messages first.
     *
     * @param limit so many at most
     */
    public List<PartFigure> domains(long job, boolean humanOnly, int limit) {
        return db.read(handle ->
                parts(handle, DOMAINS, job, humanOnly)
                        .bind("limit", limit)
                        .map((row, _) ->
                                new PartFigure(
                                        row.getString("domain"),
                                        row.getLong("sent"),
                                        row.getLong("bounced"),
                                        row.getLong("opened"),
                                        row.getLong("clicked")))
                        .list());
    }

    /** What became of a job by the lists it was sent to, most messages first. */
    public List<ListFigure> lists(long job, boolean humanOnly) {
        return db.read(handle ->
                parts(handle, LISTS, job, humanOnly)
                        .map((row, _) ->
                                new ListFigure(
                                        row.getLong("list_id"),
                                        row.getLong("sent"),
                                        row.getLong("bounced"),
                                        row.getLong("opened"),
                                        row.getLong("clicked")))
                        .list());
    }

    private static Query parts(Handle handle, String sql, long job, boolean humanOnly) {
        return handle.createQuery(sql)
                .bind("job", job)
                .bind("human", humanOnly)
                .bind("sent", EventCode.of(EventType.SENT))
                .bind("bounce", EventCode.of(EventType.BOUNCE))
                .bind("open", EventCode.of(EventType.OPEN))
                .bind("click", EventCode.of(EventType.CLICK));
    }

    /** Why messages of a job came back, most people first, each person by their last bounce. */
    public List<BounceFigure> bounces(long job) {
        return db.read(handle -> Bounces.of(handle, job));
    }

    /** How many people clicked any of some links of a job, each counted once. */
    public long clickers(long job, Collection<LinkFigure> links, boolean humanOnly) {
        return db.read(handle ->
                handle.createQuery(
                                """
                                select count(distinct person_id) from event
                                where job_id = :job and type = :click and (machine = 0 or :machines)
                                    and link_id in (
                                        select l.id
                                        from json_each(:links) k join link l
                                            on (l.url, l.alias) = (k.value ->> 0, k.value ->> 1))
                                """)
                        .bind("job", job)
                        .bind("click", EventCode.of(EventType.CLICK))
                        .bind("machines", !humanOnly)
                        .bind("links", Json.ofRows(each(links)))
                        .mapTo(Long.class)
                        .one());
    }

    /** One for each address a link had, with its alias. */
    private static List<List<String>> each(Collection<LinkFigure> links) {
        return links.stream()
                .flatMap(link ->
                        link.addresses().stream().map(address -> List.of(address, link.alias())))
                .toList();
    }

    /** With what and from where people reacted to a job, by kind, most people first. */
    public List<OriginFigure> origins(long job, boolean humanOnly) {
        return db.read(handle -> Origins.of(handle, job, humanOnly));
    }

    /** What people saw of a job and answered, as extracts tell it, most people first. */
    public List<ToldFigure> told(long job) {
        return db.read(handle -> ToldFigures.of(handle, job));
    }

    /**
     * A page of those of whom there are events of a type of a job, in the order of their ids.
     *
     * @param after the id of the last of the page before; {@link Long#MIN_VALUE} for the first page
     */
    public List<EventPerson> people(
            long job, EventType type, boolean humanOnly, long after, int limit) {
        return people(job, PeopleWanted.all(type, humanOnly), after, limit);
    }

    /** As the other. */
    public List<EventPerson> people(long job, PeopleWanted wanted, long after, int limit) {
        return db.read(handle -> JobPeople.page(handle, job, wanted, after, limit));
    }

    /** How many people {@link #people} has in all its pages, counted one by one. */
    public long countPeople(long job, PeopleWanted wanted) {
        return db.read(handle -> JobPeople.count(handle, job, wanted));
    }

    /** How many people {@link #people} has in all its pages. */
    public long countPeople(long job, EventType type, boolean humanOnly) {
        return db.read(handle ->
                handle.createQuery(
                                "select people - machine_people * :human from job_count"
                                        + " where job_id = :job and type = :type")
                        .bind("job", job)
                        .bind("type", EventCode.of(type))
                        .bind("human", humanOnly)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }

    /** All that happened to an address; compared without case. */
    public SubscriberHistory history(String email) {
        return db.read(handle ->
                new SubscriberHistory(
                        email.strip(),
                        handle.createQuery(HISTORY)
                                .bind("key", EmailAddress.key(email))
                                .map((row, _) -> entry(row))
                                .list(),
                        ToldPeople.of(handle, email)));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var type = EventCode.type(row.getInt("type"));
        var event =
                new Event(
                        type,
                        row.getLong("job_id"),
                        row.getLong("person_id"),
                        row.getLong("list_id"),
                        row.getLong("batch"),
                        Instant.ofEpochSecond(row.getLong("at")),
                        DetailRow.read(row).detail(type, DetailRow.readLink(row)));
        return new Entry(event, row.getString("email_name"), row.getInt("machine") > 0);
    }

    /** When it happened, by type, then time; quarters without events are left out. */
    public List<QuarterCount> quarters(long job, boolean humanOnly) {
        return db.read(handle ->
                handle.createQuery(
                                """
                                select type, quarter, total - machines * :human as total from job_quarter
                                where job_id = :job and total > machines * :human order by type, quarter
                                """)
                        .bind("job", job)
                        .bind("human", humanOnly)
                        .map((row, _) ->
                                new QuarterCount(
                                        EventCode.type(row.getInt("type")),
                                        Instant.ofEpochSecond(row.getLong("quarter") * QUARTER),
                                        row.getLong("total")))
                        .list());
    }
}
