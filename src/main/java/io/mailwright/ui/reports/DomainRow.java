package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.DomainFigure;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.util.List;

/**
 * A domain beside all of the send.
 *
 * @param note what is unusual about it, in words; empty if nothing is
 */
record DomainRow(DomainFigure figure, String note) {
    static List<DomainRow> of(List<DomainFigure> figures, JobReport job, Texts texts) {
        var whole =
                new DomainFigure(
                        "",
                        job.figure(SummaryCount.SENT).orElse(0),
                        job.bounces(),
                        job.figure(SummaryCount.UNIQUE_OPENS).orElse(0),
                        job.figure(SummaryCount.UNIQUE_CLICKS).orElse(0));
        return figures.stream()
                .map(figure -> new DomainRow(figure, note(figure, whole, texts)))
                .toList();
    }

    private static String note(DomainFigure figure, DomainFigure whole, Texts texts) {
        if (figure.hasManyBounces(whole)) {
            return texts.get("domains.bounces", Formats.percent(whole.bounced(), whole.sent()));
        }
        return figure.hasFewOpens(whole)
                ? texts.get("domains.opens", Formats.percent(whole.opened(), whole.delivered()))
                : "";
    }
}
