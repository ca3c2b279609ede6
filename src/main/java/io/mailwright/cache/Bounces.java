package io.mailwright.cache;

import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.BounceFigure;
import io.mailwright.domain.tracking.EventType;

import org.jdbi.v3.core.Handle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Counts people by their last bounce, within a transaction of the caller. For one thread. */
final class Bounces implements AutoCloseable {
    /** SQLite takes what is told of the row that has the largest time. */
    private static final String COUNT =
            """
            insert into main.job_bounce
            select ?1, word, number, code, sum(people), max(text) filter (where place = 1), count(*)
            from (
                select *, row_number() over (partition by word, number, code order by people desc, text) as place
                from (
                    select word, number, code, text, count(*) as people
                    from (
                        select coalesce(d.word, 'UNKNOWN') as word, coalesce(d.number, 0) as number,
                            coalesce(d.code, 0) as code, coalesce(d.text, '') as text,
                            max(e.at * 1000 + e.number)
                        from main.event e left join main.event_detail d on d.id = e.detail_id
                        where e.job_id = ?1 and e.type = ?2 group by e.person_id)
                    group by word, number, code, text))
            group by word, number, code
            """;

    private final PreparedStatement forget;
    private final PreparedStatement count;

    Bounces(Connection connection) throws SQLException {
        forget = connection.prepareStatement("delete from main.job_bounce where job_id = ?");
        count = connection.prepareStatement(COUNT);
    }

    /** Counts those of a job anew. */
    void count(long job) throws SQLException {
        forget.setLong(1, job);
        forget.executeUpdate();
        count.setLong(1, job);
        count.setInt(2, EventCode.of(EventType.BOUNCE));
        count.executeUpdate();
    }

    static List<BounceFigure> of(Handle handle, long job) {
        return handle.select(
                        "select * from job_bounce where job_id = ?"
                                + " order by people desc, category, code, smtp_code",
                        job)
                .map((row, _) -> figure(row))
                .list();
    }

    private static BounceFigure figure(ResultSet row) throws SQLException {
        return new BounceFigure(
                BounceCategory.valueOf(row.getString("category")),
                row.getInt("code"),
                row.getInt("smtp_code"),
                row.getLong("people"),
                row.getString("reason"),
                row.getLong("reasons"));
    }

    @Override
    public void close() throws SQLException {
        forget.close();
        count.close();
    }
}
