package io.mailwright.server.store;

import io.mailwright.domain.send.JobState;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The jobs of the account, and which lists and groups they go to or leave out. */
public final class JobTable {
    private final Handle handle;

    JobTable(Handle handle) {
        this.handle = handle;
    }

    /** Stores a new one; answers its id. */
    public long create(Job job) {
        var update =
                handle.createQuery(
                        """
                        insert into job (kind, email, email_name, subject, html, plain, from_name,
                            from_email, additional, multipart, track_links, test, transactional,
                            planned, started, ended, state, problem)
                        values (:kind, :email, :emailName, :subject, :html, :text, :fromName,
                            :fromEmail, :additional, :multipart, :trackLinks, :test,
                            :transactional, :planned, :started, :ended, :state, :problem)
                        returning id
                        """);
        bind(update, job.content());
        return update.bind("kind", job.kind().name())
                .bind("test", job.test())
                .bind("transactional", job.transactional())
                .bind("planned", job.planned().toEpochMilli())
                .bind("started", Columns.millis(job.started()))
                .bind("ended", Columns.millis(job.ended()))
                .bind("state", job.state().name())
                .bind("problem", job.problem())
                .mapTo(Long.class)
                .one();
    }

    private static void bind(SqlStatement<?> statement, Job.Content content) {
        statement
                .bind("email", content.email())
                .bind("emailName", content.emailName())
                .bind("subject", content.subject())
                .bind("html", content.html())
                .bind("text", content.text())
                .bind("fromName", content.fromName())
                .bind("fromEmail", content.fromEmail())
                .bind("additional", content.additional())
                .bind("multipart", content.multipart())
                .bind("trackLinks", content.trackLinks());
    }

    /**
     * Says that a job goes to a list or group or, if {@code suppressed}, leaves out who is on it.
     */
    public void target(long job, long listOrGroup, boolean suppressed) {
        handle.execute(
                "insert or ignore into job_target values (?, ?, ?)", job, listOrGroup, suppressed);
    }

    /** The lists and groups it goes to or, if {@code suppressed}, leaves out, by their ids. */
    public List<Long> targets(long job, boolean suppressed) {
        return handle.createQuery(
                        "select list from job_target where job = :job and suppressed = :suppressed"
                                + " order by list")
                .bind("job", job)
                .bind("suppressed", suppressed)
                .mapTo(Long.class)
                .list();
    }

    public Optional<Job> find(long id) {
        return handle.createQuery("select * from job where id = :id")
                .bind("id", id)
                .map((row, context) -> job(row))
                .findOne();
    }

    /** Jobs that have not begun and are planned until then, those planned first first. */
    public List<Long> scheduled(Instant until) {
        return handle.createQuery(
                        "select id from job where state = 'SCHEDULED' and planned <= :until"
                                + " order by planned, id")
                .bind("until", until.toEpochMilli())
                .mapTo(Long.class)
                .list();
    }

    /** When the next job that has not begun is planned. */
    public Optional<Instant> nextPlanned() {
        return handle.createQuery("select min(planned) as at from job where state = 'SCHEDULED'")
                .map((row, context) -> Columns.timeIfAny(row, "at"))
                .findOne();
    }

    /** Jobs that have begun and will end. */
    public List<Long> unfinished() {
        return handle.createQuery(
                        "select id from job where state = 'SENDING' and kind <> 'TRIGGERED'"
                                + " order by id")
                .mapTo(Long.class)
                .list();
    }

    /**
     * Hands over those planned or begun since {@code from}, before {@code until}, oldest first;
     * definitions' jobs too.
     */
    public void each(Instant from, Instant until, Consumer<Job> each) {
        var query =
                handle.createQuery(
                                """
                                select * from job
                                where coalesce(started, planned) >= :from
                                    and coalesce(started, planned) < :until
                                order by coalesce(started, planned), id
                                """)
                        .bind("from", from.toEpochMilli())
                        .bind("until", until.toEpochMilli());
        try (var rows = query.map((row, context) -> job(row)).iterator()) {
            rows.forEachRemaining(each);
        }
    }

    /** The ids of those meant, in their order. */
    public List<Long> ids(JobPeriod jobs) {
        var query = handle.createQuery(JobPeriod.SQL + " order by id");
        jobs.bind(query);
        return query.mapTo(Long.class).list();
    }

    /** Replaces what a definition's job sends from now on. */
    public void replace(long id, Job.Content content, boolean transactional) {
        var update =
                handle.createUpdate(
                        """
                        update job set email = :email, email_name = :emailName,
                            subject = :subject, html = :html, plain = :text,
                            from_name = :fromName, from_email = :fromEmail,
                            additional = :additional, multipart = :multipart,
                            track_links = :trackLinks, transactional = :transactional
                        where id = :id
                        """);
        bind(update, content);
        update.bind("transactional", transactional).bind("id", id).execute();
    }

    /** Begins a job, or goes on with it. */
    public void begin(long id, Instant at) {
        handle.execute(
                "update job set state = ?, started = coalesce(started, ?) where id = ?",
                JobState.SENDING.name(),
                at.toEpochMilli(),
                id);
    }

    public void end(long id, JobState state, Instant at) {
        handle.execute(
                "update job set state = ?, ended = ? where id = ?",
                state.name(),
                at.toEpochMilli(),
                id);
    }

    /** Ends a job with the reason why it could not be sent. */
    public void fail(long id, String problem, Instant at) {
        end(id, JobState.ERROR, at);
        handle.execute("update job set problem = ? where id = ?", problem, id);
    }

    /** Has a job wait for a person, with the reason why. */
    public void pause(long id, String problem) {
        handle.execute(
                "update job set state = ?, problem = ? where id = ?",
                JobState.PAUSED.name(),
                problem,
                id);
    }

    /** Those that are {@link Job#isOverdue overdue}, those planned first first. */
    public List<Job> overdue() {
        return handle.createQuery(
                        "select * from job where state = :state and started is null"
                                + " order by planned, id")
                .bind("state", JobState.PAUSED.name())
                .map((row, context) -> job(row))
                .list();
    }

    /** Has an overdue job begin at that moment, as if it had been planned for it. */
    public void release(long id, Instant at) {
        handle.execute(
                "update job set state = ?, planned = ?, problem = null where id = ?",
                JobState.SCHEDULED.name(),
                at.toEpochMilli(),
                id);
    }

    /**
     * Goes on with paused jobs.
     *
     * @param begun those that had begun, rather than those that had not
     */
    public void resume(boolean begun) {
        handle.execute(
                "update job set state = ?, problem = null"
                        + " where state = ? and (started is not null) = ?",
                (begun ? JobState.SENDING : JobState.SCHEDULED).name(),
                JobState.PAUSED.name(),
                begun);
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getLong("id"),
                Job.Kind.valueOf(row.getString("kind")),
                new Job.Content(
                        row.getLong("email"),
                        row.getString("email_name"),
                        row.getString("subject"),
                        row.getString("html"),
                        row.getString("plain"),
                        row.getString("from_name"),
                        row.getString("from_email"),
                        row.getString("additional"),
                        row.getBoolean("multipart"),
                        row.getBoolean("track_links")),
                row.getBoolean("test"),
                row.getBoolean("transactional"),
                Columns.time(row, "planned"),
                Columns.timeIfAny(row, "started"),
                Columns.timeIfAny(row, "ended"),
                JobState.valueOf(row.getString("state")),
                row.getString("problem"));
    }
}
