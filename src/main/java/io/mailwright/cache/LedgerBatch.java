package io.mailwright.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of many rows of one upload, written down together: all of it or nothing. Given out
 * by {@link UploadStore#together}, for its thread and as long as that runs.
 */
public final class LedgerBatch {
    private final Connection connection;
    private final long id;
    private final PreparedStatement calling;
    private final PreparedStatement settling;
    private final Map<String, Long> settled = new HashMap<>();
    private long otherwise;

    LedgerBatch(Connection connection, long id) throws SQLException {
        this.connection = connection;
        this.id = id;
        calling =
                connection.prepareStatement(
                        "update upload_row set state = 'CALLING', intent = ?, image = ?"
                                + " where upload_id = ? and line = ?");
        settling =
                connection.prepareStatement(
                        "update upload_row set state = ?, column_name = ?, value = ?, reason = ?"
                                + " where upload_id = ? and line = ?"
                                + " and state in ('WAITING', 'CALLING')");
    }

    /** As {@link UploadStore#calling(long, long, String, String)}. */
    public void calling(long line, String intent, String image) {
        try {
            calling.setString(1, intent);
            calling.setString(2, image);
            calling.setLong(3, id);
            calling.setLong(4, line);
            calling.executeUpdate();
        } catch (SQLException e) {
            throw new Unwritten(e);
        }
    }

    /** As {@link UploadStore#waiting}. */
    public void waiting(long line) {
        var sql =
                "update upload_row set state = 'WAITING', intent = '', image = ''"
                        + " where upload_id = ? and line = ?";
        try (var waiting = connection.prepareStatement(sql)) {
            waiting.setLong(1, id);
            waiting.setLong(2, line);
            waiting.executeUpdate();
        } catch (SQLException e) {
            throw new Unwritten(e);
        }
    }

    /** As {@link UploadStore#settle}. */
    public void settle(long line, String state, LedgerReason why, boolean isOtherwise) {
        try {
            settling.setString(1, state);
            settling.setString(2, why.column());
            settling.setString(3, why.value());
            settling.setString(4, why.reason());
            settling.setLong(5, id);
            settling.setLong(6, line);
            if (settling.executeUpdate() != 1) {
                throw new IllegalStateException("row " + line + " has an outcome already");
            }
            settled.merge(state, 1L, Long::sum);
            otherwise += isOtherwise ? 1 : 0;
        } catch (SQLException e) {
            throw new Unwritten(e);
        }
    }

    /**
     * Settles all rows that are asked for with an intent, without a reason.
     *
     * @param after the line before the first
     * @param last the last line
     * @param except lines of rows that are left as they are
     */
    public void settleAll(String intent, String state, long after, long last, List<Long> except) {
        var sql =
                "update upload_row set state = ? where upload_id = ? and line > ? and line <= ?"
                        + " and state = 'CALLING' and intent = ?"
                        + " and line not in (select value from json_each(?))";
        try (var all = connection.prepareStatement(sql)) {
            all.setString(1, state);
            all.setLong(2, id);
            all.setLong(3, after);
            all.setLong(4, last);
            all.setString(5, intent);
            all.setString(6, except.toString());
            settled.merge(state, (long) all.executeUpdate(), Long::sum);
        } catch (SQLException e) {
            throw new Unwritten(e);
        }
    }

    /** How many were settled, by state. */
    Map<String, Long> settled() {
        return settled;
    }

    /** Of how many the local copy had foretold another outcome. */
    long otherwise() {
        return otherwise;
    }

    void close() throws SQLException {
        calling.close();
        settling.close();
    }

    /** Carries what SQLite said to where it is put into words. */
    static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final SQLException said;

        private Unwritten(SQLException said) {
            super(said);
            this.said = said;
        }

        SQLException said() {
            return said;
        }
    }
}
