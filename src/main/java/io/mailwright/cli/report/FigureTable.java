package io.mailwright.cli.report;

import io.mailwright.cli.frame.Table;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Figures of one or more jobs side by side, for people. */
final class FigureTable {
    private static final String UNKNOWN = "–";

    private final List<ReportDocument> jobs;
    private final Table table;

    private FigureTable(List<ReportDocument> jobs) {
        this.jobs = jobs;
        var headings = new ArrayList<String>();
        headings.add("JOB");
        jobs.forEach(job -> headings.add(Long.toString(job.jobId())));
        table = new Table(headings.toArray(String[]::new));
    }

    static Table of(List<ReportDocument> jobs) {
        return new FigureTable(jobs).filled();
    }

    private Table filled() {
        row("E-mail", ReportDocument::emailName);
        row("Subject", ReportDocument::subject);
        row("Sent at", job -> job.sentAt() == null ? UNKNOWN : job.sentAt());
        row("Sent", job -> count(job.sent()));
        row("Delivered", job -> count(job.delivered()) + rate(job.rates().delivery()));
        row(
                "Bounced",
                job -> {
                    var by = job.bounces();
                    long all = by.hard() + by.soft() + by.block() + by.other();
                    return count(all) + rate(job.rates().bounce());
                });
        row("  hard", job -> count(job.bounces().hard()));
        row("  soft", job -> count(job.bounces().soft()));
        row("  block", job -> count(job.bounces().block()));
        row("  other", job -> count(job.bounces().other()));
        row("Opened", job -> count(job.uniqueOpens()) + rate(job.rates().open()));
        row("  all opens", job -> count(job.totalOpens()));
        row("Clicked", job -> count(job.uniqueClicks()) + rate(job.rates().click()));
        row("  all clicks", job -> count(job.totalClicks()));
        row("  of those who opened", job -> percent(job.rates().clickToOpen()));
        row("Unsubscribed", job -> count(job.unsubscribes()) + rate(job.rates().unsubscribe()));
        row("As of", ReportDocument::asOf);
        return table;
    }

    private void row(String what, Function<ReportDocument, String> figure) {
        var cells = new ArrayList<Object>();
        cells.add(what);
        jobs.forEach(job -> cells.add(figure.apply(job)));
        table.row(cells.toArray());
    }

    static String count(@Nullable Long count) {
        return count == null ? UNKNOWN : "%,d".formatted(count);
    }

    private static String rate(@Nullable Double rate) {
        return " (" + percent(rate) + ")";
    }

    static String percent(@Nullable Double rate) {
        return rate == null ? UNKNOWN : "%.1f %%".formatted(100 * rate);
    }
}
