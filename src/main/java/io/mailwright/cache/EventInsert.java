package io.mailwright.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Writes new events of one series after another, fifty to a statement, which holds what they have
 * in common once: binding values is what takes the time. Rows are written when fifty have come
 * together, the rest by {@link #flush}.
 */
final class EventInsert implements AutoCloseable {
    private static final int ROWS = 50;

    /** Job and type, the same in all rows of a statement. */
    private static final int SHARED = 2;

    private static final int OWN = 8;

    private final Connection connection;
    private final PreparedStatement full;
    private final long[] waiting = new long[ROWS * OWN];
    private long job;
    private int type;
    private int used;

    EventInsert(Connection connection) throws SQLException {
        this.connection = connection;
        this.full = prepare(ROWS);
    }

    private PreparedStatement prepare(int rows) throws SQLException {
        var sql =
                new StringBuilder(
                        "insert into event(job_id, type, person_id, at, link_id, number, list_id, batch, detail_id, origin_id)"
                                + " values ");
        for (int i = 0; i < rows; i++) {
            sql.append(i == 0 ? "(?1,?2" : ",(?1,?2");
            for (int column = 0; column < OWN; column++) {
                sql.append(",?").append(SHARED + 1 + i * OWN + column);
            }
            sql.append(')');
        }
        return connection.prepareStatement(sql.toString());
    }

    /** The next are of this series. */
    void begin(long nextJob, int nextType) throws SQLException {
        flush();
        job = nextJob;
        type = nextType;
    }

    /** One of the series begun; link, detail and origin by their ids in the local copy. */
    void add(EventRow row, long link, long number, long detail, long origin) throws SQLException {
        waiting[used++] = row.person();
        waiting[used++] = row.at();
        waiting[used++] = link;
        waiting[used++] = number;
        waiting[used++] = row.list();
        waiting[used++] = row.batch();
        waiting[used++] = detail;
        waiting[used++] = origin;
        if (used == waiting.length) {
            execute(full);
        }
    }

    void flush() throws SQLException {
        if (used > 0) {
            try (var rest = prepare(used / OWN)) {
                execute(rest);
            }
        }
    }

    private void execute(PreparedStatement statement) throws SQLException {
        statement.setLong(1, job);
        statement.setInt(2, type);
        for (int i = 0; i < used; i++) {
            statement.setLong(SHARED + 1 + i, waiting[i]);
        }
        statement.executeUpdate();
        used = 0;
    }

    @Override
    public void close() throws SQLException {
        full.close();
    }
}
