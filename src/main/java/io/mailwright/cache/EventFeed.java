package io.mailwright.cache;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;

import org.jdbi.v3.core.Handle;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Events, people and links as streams for whoever hands them over to another system, with sums by
 * which it is known what has changed. Each answer is of one moment. Thread-safe.
 */
public final class EventFeed {
    private static final int QUARTERS_A_DAY = 96;
    private static final long SECONDS_A_DAY = 86_400;
    private static final String SOURCE = "feed.source";

    private static final String EVENTS =
            """
            select e.*, coalesce(d.word, '') as word, coalesce(d.number, 0) as detail_number,
                coalesce(d.code, 0) as code, coalesce(d.text, '') as text,
                coalesce(l.url, '') as url, coalesce(l.alias, '') as alias,
                case when e.person_id < 0 then p.email_key end as own
            from event e
                left join event_detail d on d.id = e.detail_id
                left join link l on l.id = e.link_id
                left join tracked_person p on e.person_id < 0 and p.id = e.person_id
            where e.job_id = ? and e.type = ? and e.person_id > ?
            order by e.person_id, e.at, e.link_id, e.number
            """;

    private static final String QUARTERS =
            """
            select job_id, type, quarter, total, machines from job_quarter
            where job_id = ? and type = ?
            """;

    /** Whoever was sent to, opened or clicked (types 1, 3 and 4) is in activity. */
    private static final String PEOPLE =
            """
            select t.id, coalesce(s.email, t.email)
            from tracked_person t left join subscriber s on s.id = t.id
            where exists (select 1 from activity where person_id = t.id) or t.id in (
                select e.person_id
                from job_count c cross join event e on e.job_id = c.job_id and e.type = c.type
                where c.type not in (1, 3, 4))
                or t.id in (select person_id from told_answer union all select person_id from told_change)
            order by t.id
            """;

    private final Database db;

    public EventFeed(Database db) {
        this.db = db;
    }

    /**
     * What of a series is asked for.
     *
     * @param days counted since 1970 in UTC
     * @param after only people behind this {@link FeedEvent#place}
     */
    public record Wanted(Set<Long> days, long after) {}

    /** Tells this local copy, and with it the ids it gave people itself, from any other. */
    public long source() {
        return db.write(handle -> {
            handle.execute(
                    "insert or ignore into mark values (?, ?)",
                    SOURCE,
                    new SplittableRandom().nextLong());
            return handle.select("select value from mark where name = ?", SOURCE)
                    .mapTo(Long.class)
                    .one();
        });
    }

    /** The sums of all jobs of which there are events, by id: each changes with its events. */
    public Map<Long, Long> jobs() {
        return db.read(handle -> {
            var sums = new LinkedHashMap<Long, Checksum>();
            each(
                    handle,
                    "select job_id, type, quarter, total, machines from job_quarter",
                    row -> add(sums.computeIfAbsent(row.getLong(1), _ -> new Checksum()), row));
            return values(sums);
        });
    }

    private static Map<Long, Long> values(Map<Long, Checksum> sums) {
        var values = new TreeMap<Long, Long>();
        sums.forEach((key, sum) -> values.put(key, sum.value()));
        return values;
    }

    private static void add(Checksum sum, ResultSet quarter) throws SQLException {
        sum.add(quarter.getLong(2), quarter.getLong(3), quarter.getLong(4), quarter.getLong(5));
    }

    /**
     * The events of one type of a job, in the order of {@link FeedEvent#place}.
     *
     * @param choose is given the sum of each day that has any
     */
    public void series(
            long job,
            EventType type,
            Function<Map<Long, Long>, Wanted> choose,
            Consumer<FeedEvent> events) {
        int code = EventCode.of(type);
        db.<Boolean>read(handle -> {
            var sums = new TreeMap<Long, Checksum>();
            each(
                    handle,
                    QUARTERS,
                    row -> add(sums.computeIfAbsent(day(row), _ -> new Checksum()), row),
                    job,
                    code);
            var wanted = choose.apply(values(sums));
            if (!wanted.days().isEmpty()) {
                each(
                        handle,
                        EVENTS,
                        row -> {
                            if (wanted.days()
                                    .contains(Math.floorDiv(row.getLong("at"), SECONDS_A_DAY))) {
                                events.accept(event(type, row));
                            }
                        },
                        job,
                        code,
                        wanted.after());
            }
            return true;
        });
    }

    private static long day(ResultSet quarter) throws SQLException {
        return Math.floorDiv(quarter.getLong(3), QUARTERS_A_DAY);
    }

    private static FeedEvent event(EventType type, ResultSet row) throws SQLException {
        long place = row.getLong("person_id");
        var own = row.getString("own");
        var event =
                new Event(
                        type,
                        row.getLong("job_id"),
                        own == null ? place : ownId(own),
                        row.getLong("list_id"),
                        row.getLong("batch"),
                        Instant.ofEpochSecond(row.getLong("at")),
                        DetailRow.read(row).detail(type, DetailRow.readLink(row)));
        return new FeedEvent(event, place, row.getLong("number"), row.getInt("machine"));
    }

    /** Below zero and the same everywhere: for somebody whose SUBID was never told. */
    static long ownId(String email) {
        return -StableId.of(EmailAddress.key(email));
    }

    /** Those with events, answers or changes of status whose address is known. */
    public void people(Person person) {
        db.<Boolean>read(handle -> {
            each(
                    handle,
                    PEOPLE,
                    row -> {
                        long id = row.getLong(1);
                        var email = row.getString(2);
                        person.is(id < 0 ? ownId(email) : id, email);
                    });
            return true;
        });
    }

    /**
     * Whose SUBID was told after what they did: the id they had until then, and the SUBID.
     *
     * @param after only those behind this answer of an earlier call; 0 for all
     * @return the place of the last
     */
    public long united(long after, United united) {
        return db.read(handle -> {
            var last = new long[] {after};
            each(
                    handle,
                    "select id, email_key, person_id from united where id > ? order by id",
                    row -> {
                        last[0] = row.getLong(1);
                        united.are(ownId(row.getString(2)), row.getLong(3));
                    },
                    after);
            return last[0];
        });
    }

    /** All links that were clicked. */
    public void links(Link link) {
        db.<Boolean>read(handle -> {
            each(
                    handle,
                    "select url, alias from link",
                    row -> link.is(row.getString(1), row.getString(2)));
            return true;
        });
    }

    private static void each(Handle handle, String sql, Row visit, Object... values)
            throws SQLException {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    visit.at(rows);
                }
            }
        }
    }

    /** Takes what one row says. */
    @FunctionalInterface
    private interface Row {
        void at(ResultSet row) throws SQLException;
    }

    /** Takes one person after the other. */
    @FunctionalInterface
    public interface Person {
        void is(long id, String email);
    }

    /** Takes the two ids of one person after the other. */
    @FunctionalInterface
    public interface United {
        void are(long own, long subscriber);
    }

    /** Takes one link after the other. */
    @FunctionalInterface
    public interface Link {
        void is(String url, String alias);
    }
}
