package io.mailwright.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Writes new events of one series after another, fifty to a statement, which holds what they have
 * in common once: binding values is what takes the time. Most often fifty differ by person and time
 * alone. Rows are written when fifty have come together, the rest by {@link #flush}.
 */
final class EventInsert implements AutoCloseable {
    private static final int ROWS = 50;

    /** Job and type, the same in all rows of a statement. */
    private static final int SHARED = 2;

    /** Person and time, and then what is often the same in all. */
    private static final int OWN = 8;

    private static final int ALWAYS_OWN = 2;

    private final Connection connection;
    private final PreparedStatement different;
    private final PreparedStatement alike;
    private final long[] waiting = new long[ROWS * OWN];
    private long job;
    private int type;
    private int used;

    EventInsert(Connection connection) throws SQLException {
        this.connection = connection;
        this.different = prepare(ROWS, OWN);
        this.alike = prepare(ROWS, ALWAYS_OWN);
    }

    /** Each row has {@code own} values of its own, and behind them those that are shared. */
    private PreparedStatement prepare(int rows, int own) throws SQLException {
        var sql =
                new StringBuilder(
                        "insert into event(job_id, type, person_id, at, link_id, number, list_id, batch, detail_id, origin_id)"
                                + " values ");
        int shared = SHARED + OWN - own;
        for (int i = 0; i < rows; i++) {
            sql.append(i == 0 ? "(?1,?2" : ",(?1,?2");
            for (int column = 0; column < own; column++) {
                sql.append(",?").append(shared + 1 + i * own + column);
            }
            for (int parameter = SHARED; parameter < shared; parameter++) {
                sql.append(",?").append(parameter + 1);
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
            if (areAlike()) {
                execute(alike, ALWAYS_OWN);
            } else {
                execute(different, OWN);
            }
        }
    }

    private boolean areAlike() {
        for (int row = OWN; row < used; row += OWN) {
            if (!Arrays.equals(waiting, ALWAYS_OWN, OWN, waiting, row + ALWAYS_OWN, row + OWN)) {
                return false;
            }
        }
        return true;
    }

    void flush() throws SQLException {
        if (used > 0) {
            try (var rest = prepare(used / OWN, OWN)) {
                execute(rest, OWN);
            }
        }
    }

    private void execute(PreparedStatement statement, int own) throws SQLException {
        int parameter = 1;
        statement.setLong(parameter++, job);
        statement.setInt(parameter++, type);
        for (int shared = own; shared < OWN; shared++) {
            statement.setLong(parameter++, waiting[shared]);
        }
        for (int row = 0; row < used; row += OWN) {
            for (int column = 0; column < own; column++) {
                statement.setLong(parameter++, waiting[row + column]);
            }
        }
        statement.executeUpdate();
        used = 0;
    }

    @Override
    public void close() throws SQLException {
        different.close();
        alike.close();
    }
}
