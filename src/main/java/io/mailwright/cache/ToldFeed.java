package io.mailwright.cache;

import io.mailwright.domain.tracking.Told;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * What extracts tell of people beside events, as streams for whoever hands it over to another
 * system, each of one moment. People have the ids {@link EventFeed} gives them. Thread-safe.
 */
public final class ToldFeed {
    private final Database db;

    public ToldFeed(Database db) {
        this.db = db;
    }

    /** What was answered in surveys. */
    public void answers(Teller<Told.Answer> teller) {
        each(
                "told_answer",
                row ->
                        teller.tells(
                                person(row),
                                new Told.Answer(
                                        row.getLong("job_id"),
                                        ToldRows.at(row, Instant::ofEpochSecond),
                                        row.getString("question"),
                                        row.getString("answer"))));
    }

    /** Whose status in the account changed. */
    public void changes(Teller<Told.Change> teller) {
        each(
                "told_change",
                row ->
                        teller.tells(
                                person(row),
                                new Told.Change(
                                        ToldRows.at(row, Instant::ofEpochMilli),
                                        row.getString("before"),
                                        row.getString("after"))));
    }

    private void each(String table, Row visit) {
        var sql =
                """
                select a.*, case when a.person_id < 0 then p.email_key end as own
                from %s a left join tracked_person p on a.person_id < 0 and p.id = a.person_id
                """
                        .formatted(table);
        db.<Boolean>read(handle -> {
            try (var statement = handle.getConnection().createStatement();
                    var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    visit.at(rows);
                }
            }
            return true;
        });
    }

    private static long person(ResultSet row) throws SQLException {
        var own = row.getString("own");
        return own == null ? row.getLong("person_id") : EventFeed.ownId(own);
    }

    /** Takes what is told of one person after the other. */
    @FunctionalInterface
    public interface Teller<T extends Told> {
        void tells(long person, T told);
    }

    /** Takes what one row says. */
    @FunctionalInterface
    private interface Row {
        void at(ResultSet row) throws SQLException;
    }
}
