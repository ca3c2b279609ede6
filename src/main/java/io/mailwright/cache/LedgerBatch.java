package io.mailwright.cache;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of many rows of one upload, written down together: all of it or nothing. Given out
 * by {@link UploadStore#together}, for its thread and as long as that runs.
 */
public final class LedgerBatch {
    private static final int COLUMNS_OF_IMAGE = 3;

    private final Connection connection;
    private final long id;
    private final PreparedStatement settling;
    private final Map<String, List<Long>> called = new HashMap<>();
    private final Map<String, List<Long>> plain = new HashMap<>();
    private final List<Long> waiting = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final Map<String, Long> settled = new HashMap<>();
    private long otherwise;

    LedgerBatch(Connection connection, long id) throws SQLException {
        this.connection = connection;
        this.id = id;
        settling =
                connection.prepareStatement(
                        "update upload_row set state = ?, column_name = ?, value = ?, reason = ?"
                                + " where upload_id = ? and line = ?"
                                + " and state in ('WAITING', 'CALLING')");
    }

    private record Image(long line, String text) {}

    /** As {@link UploadStore#calling(long, long, String, String)}. */
    public void calling(long line, String intent, String image) {
        called.computeIfAbsent(intent, _ -> new ArrayList<>()).add(line);
        image(line, image);
    }

    /** As {@link UploadStore#waiting}. */
    public void waiting(long line) {
        waiting.add(line);
    }

    /** As {@link UploadStore#settle}. */
    public void settle(long line, String state, LedgerReason why, boolean isOtherwise) {
        otherwise += isOtherwise ? 1 : 0;
        if (why.equals(LedgerReason.NONE)) {
            plain.computeIfAbsent(state, _ -> new ArrayList<>()).add(line);
            return;
        }
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
        } catch (SQLException e) {
            throw new Unwritten(e);
        }
    }

    /** Keeps what the person of a row is like before it changes them. */
    public void image(long line, String image) {
        images.add(new Image(line, image));
    }

    /**
     * As {@link #calling}, for all rows that wait in a span.
     *
     * @param except lines of rows that are left as they are
     */
    public void callingAll(LedgerSpan rows, List<Long> except) {
        var sql =
                "update upload_row set state = 'CALLING', intent = ?"
                        + " where upload_id = ? and line > ? and line <= ? and state = 'WAITING'"
                        + " and line not in (select value from json_each(?))";
        try (var all = connection.prepareStatement(sql)) {
            all.setString(1, rows.intent());
            all.setLong(2, id);
            all.setLong(3, rows.after());
            all.setLong(4, rows.last());
            all.setString(5, except.toString());
            all.executeUpdate();
        } catch (SQLException e) {
            throw new Unwritten(e);
        }
    }

    /**
     * Settles all rows that are asked for with an intent, without a reason.
     *
     * @param asked these rows
     * @param except lines of rows that are left as they are
     * @return how many
     */
    public long settleAll(LedgerSpan asked, String state, List<Long> except) {
        var sql =
                "update upload_row set state = ? where upload_id = ? and line > ? and line <= ?"
                        + " and state = 'CALLING' and intent = ?"
                        + " and line not in (select value from json_each(?))";
        try (var all = connection.prepareStatement(sql)) {
            all.setString(1, state);
            all.setLong(2, id);
            all.setLong(3, asked.after());
            all.setLong(4, asked.last());
            all.setString(5, asked.intent());
            all.setString(6, except.toString());
            long rows = all.executeUpdate();
            settled.merge(state, rows, Long::sum);
            return rows;
        } catch (SQLException e) {
            throw new Unwritten(e);
        }
    }

    /** Writes what was collected, since a statement for each row takes several times as long. */
    void write() throws SQLException {
        if (!waiting.isEmpty()) {
            update("state = 'WAITING', intent = ?", "true", "", waiting);
        }
        for (var intent : called.entrySet()) {
            update("state = 'CALLING', intent = ?", "true", intent.getKey(), intent.getValue());
        }
        for (var state : plain.entrySet()) {
            int rows =
                    update(
                            "state = ?",
                            "state in ('WAITING', 'CALLING')",
                            state.getKey(),
                            state.getValue());
            if (rows != state.getValue().size()) {
                throw new IllegalStateException("some row has an outcome already");
            }
            settled.merge(state.getKey(), (long) rows, Long::sum);
        }
        if (!images.isEmpty()) {
            writeImages();
        }
    }

    private int update(String what, String where, String word, List<Long> lines)
            throws SQLException {
        var sql =
                "update upload_row set %s where upload_id = ? and %s and line in (select value from json_each(?))"
                        .formatted(what, where);
        try (var update = connection.prepareStatement(sql)) {
            update.setString(1, word);
            update.setLong(2, id);
            update.setString(3, lines.toString());
            return update.executeUpdate();
        }
    }

    private void writeImages() throws SQLException {
        try (var insert = new BulkInsert(connection, LedgerImages.PUT, COLUMNS_OF_IMAGE)) {
            for (var image : images) {
                insert.add(id, image.line(), image.text());
            }
            insert.flush();
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
