package io.mailwright.cache;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.Origin;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.OriginKind;

import org.jdbi.v3.core.Handle;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * With what and from where people opened and clicked, written within a transaction of the caller.
 */
final class Origins {
    private static final String FIGURES =
            """
            select kind, name,
                sum(iif(:human, human_people, people)) filter (where type = :open) as opened,
                sum(iif(:human, human_total, total)) filter (where type = :open) as opens,
                sum(iif(:human, human_people, people)) filter (where type = :click) as clicked,
                sum(iif(:human, human_total, total)) filter (where type = :click) as clicks
            from job_origin where job_id = :job
            group by kind, name having sum(iif(:human, human_total, total)) > 0
            """;

    private Origins() {}

    /** What an origin o is called by one kind, as origins.sql counts it. */
    static String name(OriginKind kind) {
        return switch (kind) {
            case CLIENT, BROWSER, SYSTEM, DEVICE, COUNTRY ->
                    "o." + kind.name().toLowerCase(Locale.ROOT);
            case REGION -> "iif(o.country = '', o.region, o.region || ', ' || o.country)";
            case CITY ->
                    "o.city || iif(o.region = '', '', ', ' || o.region)"
                            + " || iif(o.country = '', '', ', ' || o.country)";
        };
    }

    /** The ids of those of a load. */
    static long[] ids(Handle handle, Numbered<Origin> origins) throws SQLException {
        try (var insert =
                handle.getConnection()
                        .prepareStatement(
                                """
                                insert into origin(client, browser, system, device, country, region, city)
                                values (?, ?, ?, ?, ?, ?, ?)
                                on conflict do update set client = client returning id
                                """)) {
            return origins.ids(origin -> id(insert, origin));
        }
    }

    private static long id(PreparedStatement insert, Origin origin) throws SQLException {
        insert.setString(1, origin.client());
        insert.setString(2, origin.browser());
        insert.setString(3, origin.system());
        insert.setString(4, origin.device());
        insert.setString(5, origin.country());
        insert.setString(6, origin.region());
        insert.setString(7, origin.city());
        try (var rows = insert.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * Remembers which jobs are to be counted: those with new opens and clicks, where any have an
     * origin. They are known until machines are told from people, which the counts need.
     */
    static void noteJobs(Handle handle) {
        handle.execute("create temp table recount(job_id integer primary key)");
        handle.execute(
                """
                insert into recount select r.job_id from main.rescore r
                where exists (select 1 from main.origin) and exists (
                    select 1 from main.event e
                    where e.job_id = r.job_id and e.type in (?, ?) and e.origin_id > 0)
                """,
                EventCode.of(EventType.OPEN),
                EventCode.of(EventType.CLICK));
    }

    /** Counts them. */
    static void count(Handle handle) throws SQLException {
        try (var statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(Schema.resource("origins.sql"));
        }
    }

    static List<OriginFigure> of(Handle handle, long job, boolean humanOnly) {
        return handle
                .createQuery(FIGURES)
                .bind("job", job)
                .bind("human", humanOnly)
                .bind("open", EventCode.of(EventType.OPEN))
                .bind("click", EventCode.of(EventType.CLICK))
                .map((row, _) ->
                        new OriginFigure(
                                OriginKind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getLong("opened"),
                                row.getLong("opens"),
                                row.getLong("clicked"),
                                row.getLong("clicks")))
                .stream()
                .sorted(
                        Comparator.comparing(OriginFigure::kind)
                                .thenComparing(OriginFigure::opened, Comparator.reverseOrder())
                                .thenComparing(OriginFigure::clicked, Comparator.reverseOrder())
                                .thenComparing(OriginFigure::name))
                .toList();
    }
}
