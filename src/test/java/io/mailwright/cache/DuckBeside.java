package io.mailwright.cache;

import io.mailwright.domain.tracking.EventType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The same events in DuckDB, asked what reports ask, without any roll-up: a reference for
 * benchmarks. For one thread.
 */
final class DuckBeside implements AutoCloseable {
    private static final int QUARTER = 900;

    private final Connection connection;

    private DuckBeside(Connection connection) {
        this.connection = connection;
    }

    /** With the rows of a CSV file without a heading, by job, type, person, time and link. */
    static DuckBeside of(Path csv, Path file) throws SQLException {
        var duck = new DuckBeside(DriverManager.getConnection("jdbc:duckdb:" + file));
        try (var statement = duck.connection.createStatement()) {
            statement.execute("set threads = " + Runtime.getRuntime().availableProcessors());
            statement.execute("set memory_limit = '2GB'");
            statement.execute(
                    """
                    create table event as
                    select column0 as job, column1 as type, column2 as person, column3 as happened, column4 as link
                    from read_csv('%s', header = false) order by job, type, person, happened
                    """
                            .formatted(csv));
        }
        return duck;
    }

    private long rows(String sql, long... values) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            long count = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    count++;
                }
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void all() {
        rows("select job, type, count(*), count(distinct person) from event group by job, type");
    }

    void one(long job) {
        rows(
                "select type, count(*), count(distinct person) from event where job = ? group by type",
                job);
    }

    void links(long job) {
        rows(
                "select link, count(*), count(distinct person) from event"
                        + " where job = ? and type = ? group by link order by 2 desc",
                job,
                EventCode.of(EventType.CLICK));
    }

    void quarters(long job) {
        rows(
                "select type, happened // ? as quarter, count(*) from event where job = ? group by all"
                        + " order by all",
                QUARTER,
                job);
    }

    void people(long job, EventType type, long after) {
        rows(
                "select person, count(*), min(happened), max(happened) from event"
                        + " where job = ? and type = ? and person > ?"
                        + " group by person order by person limit 50",
                job,
                EventCode.of(type),
                after);
    }

    void history(long person) {
        rows("select * from event where person = ? order by happened desc", person);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
