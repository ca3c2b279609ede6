package io.mailwright.service.tracking;

import io.mailwright.cache.Database;
import io.mailwright.cache.EmailBodyStore;
import io.mailwright.cache.ReportStore;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.service.content.FilledLinks;

import java.util.List;

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
                .flatMap(report -> bodies.find(report.told().emailId()))
                .map(body ->
                        FilledLinks.together(
                                body.html(),
                                links,
                                these -> reports.clickers(job, these, humanOnly)))
                .orElse(links);
    }
}
