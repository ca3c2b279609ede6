package io.mailwright.cache;

import io.mailwright.domain.tracking.EventType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/** Adds what is counted of new events to what was counted before. */
final class RollUps implements AutoCloseable {
    private static final int BOUNCE = EventCode.of(EventType.BOUNCE);

    /** Those by which opens and clicks are told from a machine's. */
    private static final Set<Integer> SCORED =
            Set.of(
                    EventCode.of(EventType.SENT),
                    EventCode.of(EventType.OPEN),
                    EventCode.of(EventType.CLICK));

    private final PreparedStatement count;
    private final BulkInsert quarters;
    private final BulkInsert links;
    private final BulkInsert domains;
    private final BulkInsert lists;
    private final PreparedStatement rescore;
    private final Bounces bounces;

    RollUps(Connection connection) throws SQLException {
        count =
                connection.prepareStatement(
                        """
                        insert into job_count(job_id, type, total, people, last_at)
                        values (?, ?, ?, ?, ?)
                        on conflict do update set total = total + excluded.total,
                            people = people + excluded.people,
                            last_at = max(coalesce(last_at, excluded.last_at), excluded.last_at)
                        """);
        quarters =
                new BulkInsert(
                        connection,
                        "insert into job_quarter(job_id, type, quarter, total)",
                        4,
                        "on conflict do update set total = total + excluded.total");
        links =
                new BulkInsert(
                        connection,
                        "insert into job_link(job_id, link_id, total, people)",
                        4,
                        "on conflict do update set total = total + excluded.total,"
                                + " people = people + excluded.people");
        domains =
                new BulkInsert(
                        connection,
                        "insert into job_domain(job_id, type, domain, people)",
                        4,
                        "on conflict do update set people = people + excluded.people");
        lists =
                new BulkInsert(
                        connection,
                        "insert into job_by_list(job_id, type, list_id, people)",
                        4,
                        "on conflict do update set people = people + excluded.people");
        rescore = connection.prepareStatement("insert or ignore into rescore values (?)");
        bounces = new Bounces(connection);
    }

    /** Comes after the events themselves. */
    void add(SeriesCounts series) throws SQLException {
        if (series.total() == 0) {
            return;
        }
        long job = series.job();
        int type = series.type();
        execute(count, job, type, series.total(), series.people(), series.last());
        for (var quarter : series.quarters().entrySet()) {
            quarters.add(job, type, quarter.getKey(), quarter.getValue()[0]);
        }
        for (var link : series.links().entrySet()) {
            links.add(job, link.getKey(), link.getValue().total(), link.getValue().people());
        }
        for (var domain : series.domains().entrySet()) {
            domains.add(job, type, domain.getKey(), domain.getValue()[0]);
        }
        for (var list : series.lists().entrySet()) {
            lists.add(job, type, list.getKey(), list.getValue()[0]);
        }
        if (SCORED.contains(type)) {
            recount(job);
        }
        if (type == BOUNCE) {
            bounces.count(job);
        }
    }

    /** Whatever is counted of opens and clicks of a job beside their number is counted anew. */
    void recount(long job) throws SQLException {
        execute(rescore, job);
    }

    private static void execute(PreparedStatement statement, long... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setLong(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    void flush() throws SQLException {
        quarters.flush();
        links.flush();
        domains.flush();
        lists.flush();
    }

    @Override
    public void close() throws SQLException {
        count.close();
        quarters.close();
        links.close();
        domains.close();
        lists.close();
        rescore.close();
        bounces.close();
    }
}
