package io.mailwright.cache;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Writes new events of one series after another, fifty to a statement, which holds what they have
 * in common once: binding values is what takes the time. Most often fifty differ by person and time
 * alone. Some thousands are held, and written on a thread beside the caller's, the last of a series
 * by {@link #flush}. For one thread.
 */
final class EventInsert implements AutoCloseable {
    private static final int ROWS = 50;

    /** So many are handed over at a time. */
    private static final int BLOCK = 80 * ROWS;

    /** Job and type, the same in all rows of a statement. */
    private static final int SHARED = 2;

    /** Person and time, and then what is often the same in all. */
    private static final int OWN = 8;

    private static final int ALWAYS_OWN = 2;

    private final Connection connection;
    private final PreparedStatement different;
    private final PreparedStatement alike;
    private final Beside<Integer> writer = new Beside<>();
    private long[] waiting = new long[BLOCK * OWN];
    private long[] other = new long[BLOCK * OWN];
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
    void begin(long nextJob, int nextType) throws SQLException, IOException {
        flush();
        job = nextJob;
        type = nextType;
    }

    /** One of the series begun; link, detail and origin by their ids in the local copy. */
    void add(EventRow row, long link, long number, long detail, long origin)
            throws SQLException, IOException {
        if (used == waiting.length) {
            handOver();
        }
        waiting[used++] = row.person();
        waiting[used++] = row.at();
        waiting[used++] = link;
        waiting[used++] = number;
        waiting[used++] = row.list();
        waiting[used++] = row.batch();
        waiting[used++] = detail;
        waiting[used++] = origin;
    }

    private void handOver() throws SQLException, IOException {
        settle();
        var full = waiting;
        writer.begin(() -> write(full, full.length));
        waiting = other;
        other = full;
        used = 0;
    }

    private void settle() throws SQLException, IOException {
        if (writer.isBusy()) {
            writer.result();
        }
    }

    /** All of the series is written. */
    void flush() throws SQLException, IOException {
        settle();
        write(waiting, used);
        used = 0;
    }

    private int write(long[] rows, int values) throws SQLException {
        int from = 0;
        for (int until = ROWS * OWN; until <= values; until += ROWS * OWN) {
            boolean areAlike = areAlike(rows, from, until);
            execute(areAlike ? alike : different, areAlike ? ALWAYS_OWN : OWN, rows, from, until);
            from = until;
        }
        if (from < values) {
            try (var rest = prepare((values - from) / OWN, OWN)) {
                execute(rest, OWN, rows, from, values);
            }
        }
        return values / OWN;
    }

    private static boolean areAlike(long[] rows, int from, int until) {
        for (int row = from + OWN; row < until; row += OWN) {
            if (!Arrays.equals(
                    rows, from + ALWAYS_OWN, from + OWN, rows, row + ALWAYS_OWN, row + OWN)) {
                return false;
            }
        }
        return true;
    }

    private void execute(PreparedStatement statement, int own, long[] rows, int from, int until)
            throws SQLException {
        int parameter = 1;
        statement.setLong(parameter++, job);
        statement.setInt(parameter++, type);
        for (int shared = own; shared < OWN; shared++) {
            statement.setLong(parameter++, rows[from + shared]);
        }
        for (int row = from; row < until; row += OWN) {
            for (int column = 0; column < own; column++) {
                statement.setLong(parameter++, rows[row + column]);
            }
        }
        statement.executeUpdate();
    }

    /** Waits for what is being written: behind it the transaction may end. */
    @Override
    public void close() throws SQLException {
        writer.close();
        different.close();
        alike.close();
    }
}
