package io.mailwright.cache;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Writes what is told of jobs, within a transaction of the caller. */
final class JobRows {
    private static final String PUT =
            """
            insert into job values (:id, :emailId, :emailName, :subject, :fromName, :fromEmail, :sentAt, :state,
                :test, :asOf, :fetched)
            on conflict do update set
                email_id = iif(excluded.email_id = 0, email_id, excluded.email_id),
                email_name = iif(excluded.email_name = '', email_name, excluded.email_name),
                subject = iif(excluded.subject = '', subject, excluded.subject),
                from_name = iif(excluded.from_name = '', from_name, excluded.from_name),
                from_email = iif(excluded.from_email = '', from_email, excluded.from_email),
                sent_at = coalesce(excluded.sent_at, sent_at),
                state = coalesce(excluded.state, state),
                test = max(test, excluded.test),
                as_of = max(as_of, excluded.as_of),
                fetched = coalesce(max(fetched, excluded.fetched), fetched, excluded.fetched)
            """;

    private final Handle handle;

    JobRows(Handle handle) {
        this.handle = handle;
    }

    void put(ToldJob told) {
        var summary = told.summary();
        handle.createUpdate(PUT)
                .bind("id", told.job())
                .bind("emailId", summary.emailId())
                .bind("emailName", summary.emailName())
                .bind("subject", summary.subject())
                .bind("fromName", summary.fromName())
                .bind("fromEmail", summary.fromEmail())
                .bind("sentAt", millis(summary.sentAt()))
                .bind("state", summary.state() == null ? null : summary.state().name())
                .bind("test", told.test() ? 1 : 0)
                .bind("asOf", told.asOf().toEpochMilli())
                .bind("fetched", millis(told.fetched()))
                .execute();
        lists(told);
        counts(told);
    }

    private void lists(ToldJob told) {
        if (!told.lists().isEmpty()) {
            handle.execute("delete from job_list where job_id = ?", told.job());
            told.lists()
                    .forEach(list ->
                            handle.execute(
                                    "insert or ignore into job_list values (?, ?)",
                                    told.job(),
                                    list));
        }
    }

    private void counts(ToldJob told) {
        told.summary()
                .counts()
                .forEach((count, value) ->
                        handle.execute(
                                "insert or replace into job_summary values (?, ?, ?)",
                                told.job(),
                                count.name(),
                                value));
        told.summary()
                .others()
                .forEach((name, text) ->
                        handle.execute(
                                "insert or replace into job_other values (?, ?, ?)",
                                told.job(),
                                name,
                                text));
        told.types().forEach(type -> type(told.job(), EventCode.of(type), millis(told.fetched())));
    }

    private void type(long job, int type, @Nullable Long until) {
        handle.execute(
                "insert or ignore into job_count(job_id, type, total, people) values (?, ?, 0, 0)",
                job,
                type);
        if (until != null) {
            handle.execute(
                    "insert into job_told values (?, ?, ?)"
                            + " on conflict do update set until = max(until, excluded.until)",
                    job,
                    type,
                    until);
        }
    }

    /** Events whose job nobody has told of are kept, and with them that it is there. */
    void putStrangers(Instant asOf) {
        handle.execute(
                "insert or ignore into job select distinct job_id, 0, '', '', '', '', null, null, 0, ?, null"
                        + " from job_count where job_id not in (select id from job)",
                asOf.toEpochMilli());
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : (Long) at.toEpochMilli();
    }
}
