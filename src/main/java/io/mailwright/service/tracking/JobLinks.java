package io.mailwright.service.tracking;

import io.mailwright.cache.Database;
import io.mailwright.cache.EmailBodyStore;
import io.mailwright.cache.ReportStore;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.service.content.FilledLinks;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The links of jobs: where its mail is kept here, one whose address was filled in for each person
 * is one. Thread-safe.
 */
public final class JobLinks {
    private final ReportStore reports;
    private final EmailBodyStore bodies;

    public JobLinks(Database cache) {
        this.reports = new ReportStore(cache);
        this.bodies = new EmailBodyStore(cache);
    }

    /**
     * Those that were clicked, most clicks first.
     *
     * @param humanOnly without what machines did
     */
    public List<LinkFigure> of(long job, boolean humanOnly) {
        var links = reports.links(job, humanOnly);
        return reports.find(job)
                .map(report ->
                        together(report, links, these -> reports.clickers(job, these, humanOnly)))
                .orElse(links);
    }

    /** Those of a report by their addresses, without the people of those filled in. */
    public List<LinkFigure> written(JobReport report) {
        return together(report, reports.links(report.job(), false), _ -> 0);
    }

    private List<LinkFigure> together(
            JobReport report, List<LinkFigure> links, ToLongFunction<List<LinkFigure>> people) {
        return bodies.find(report.told().emailId())
                .map(body -> FilledLinks.together(body.html(), links, people))
                .orElse(links);
    }
}
