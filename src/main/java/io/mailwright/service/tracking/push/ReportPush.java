package io.mailwright.service.tracking.push;

import io.mailwright.cache.Database;
import io.mailwright.cache.EventFeed;
import io.mailwright.cache.ReportStore;
import io.mailwright.cache.ToldFeed;
import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.service.Progress;
import io.mailwright.service.tracking.JobLinks;

import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Hands what the local copy knows of sends over to a PostgreSQL database, where other systems read
 * it: only what is new or changed since the last time there. The account is not asked.
 */
public final class ReportPush {
    private final ReportStore reports;
    private final EventFeed feed;
    private final ToldFeed told;
    private final JobLinks links;
    private final String account;
    private final int rowsABatch;

    public ReportPush(Database cache, String account) {
        this(cache, account, 50_000);
    }

    ReportPush(Database cache, String account, int rowsABatch) {
        this.reports = new ReportStore(cache);
        this.feed = new EventFeed(cache);
        this.told = new ToldFeed(cache);
        this.links = new JobLinks(cache);
        this.account = account;
        this.rowsABatch = rowsABatch;
    }

    /**
     * Brings the target up to date. Whatever breaks it off, what was committed stays, and the next
     * push goes on from there.
     *
     * @throws Failure.Unreachable if the target is not to be had, or breaks off
     * @throws Failure.NoPassword if it does not let us in
     * @throws Failure.Invalid if it refuses, or holds something else
     * @throws CancellationException if the thread is interrupted
     */
    public Pushed push(Target to, Progress progress) {
        try (var target = to.connect()) {
            new TargetSchema(target, to.schema()).ready(account);
            new UnitedPush(target, feed).push();
            long people = new PartPush(target, people()).push();
            long links = new PartPush(target, links()).push();
            long jobs = new PartPush(target, jobs()).push();
            new PartPush(target, figures()).push();
            new PartPush(target, jobLinks()).push();
            long told =
                    new PartPush(target, ToldParts.answers(this.told)).push()
                            + new PartPush(target, ToldParts.changes(this.told)).push();
            var events = new EventPush(target, feed, rowsABatch).push(progress);
            target.execute("update about set pushed_at = now()");
            target.commit();
            return new Pushed(jobs, links, people, told, events.written(), events.writtenDays());
        }
    }

    private Part people() {
        return new Part(
                "person",
                List.of("person_id"),
                List.of("email"),
                rows -> feed.people((id, email) -> rows.row(new Object[] {id, email})));
    }

    private Part links() {
        return new Part(
                "link",
                List.of("link_id"),
                List.of("url", "alias"),
                rows ->
                        feed.links((url, alias) ->
                                rows.row(new Object[] {EventRows.link(url, alias), url, alias})));
    }

    /** Each address that was clicked, with the link it is of as it stands in the mail. */
    private Part jobLinks() {
        return new Part(
                "job_link",
                List.of("job_id", "link_id"),
                List.of("url", "alias"),
                rows ->
                        reports.all()
                                .forEach(report ->
                                        links.written(report)
                                                .forEach(link -> jobLink(report, link, rows))));
    }

    private static void jobLink(JobReport report, LinkFigure link, Part.Visitor rows) {
        for (var address : link.addresses()) {
            long id = EventRows.link(address, link.alias());
            if (id != 0) {
                rows.row(new Object[] {report.job(), id, link.url(), link.alias()});
            }
        }
    }

    private Part jobs() {
        return new Part(
                "job",
                List.of("job_id"),
                List.of(
                        "email_id",
                        "email_name",
                        "subject",
                        "from_name",
                        "from_email",
                        "sent_at",
                        "state",
                        "test",
                        "lists",
                        "as_of"),
                rows -> reports.all().forEach(report -> rows.row(row(report))));
    }

    private static Object[] row(JobReport report) {
        var told = report.told();
        return new Object[] {
            report.job(),
            told.emailId(),
            told.emailName(),
            told.subject(),
            told.fromName(),
            told.fromEmail(),
            told.sentAt(),
            told.state() == null ? null : EventRows.word(told.state()),
            report.test(),
            report.lists(),
            report.asOf()
        };
    }

    private Part figures() {
        return new Part(
                "job_figure",
                List.of("job_id", "name"),
                List.of("told", "counted", "machines"),
                rows -> reports.all().forEach(report -> figures(report, rows)));
    }

    private static void figures(JobReport report, Part.Visitor rows) {
        for (var count : SummaryCount.values()) {
            var told = report.told().counts().get(count);
            var counted = report.counted().get(count);
            if (told != null || counted != null) {
                var machines = report.machines().get(count);
                rows.row(
                        new Object[] {
                            report.job(), EventRows.word(count), told, counted, machines
                        });
            }
        }
    }
}
