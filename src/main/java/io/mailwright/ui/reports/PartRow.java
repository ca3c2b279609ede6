package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.util.List;

/**
 * A domain or a list beside all of the send.
 *
 * @param note what is unusual about it, in words; empty if nothing is
 */
record PartRow(PartFigure figure, String note) {
    static List<PartRow> of(List<PartFigure> figures, JobReport job, Texts texts) {
        var whole =
                new PartFigure(
                        "",
                        job.figure(SummaryCount.SENT).orElse(0),
                        job.bounces(),
                        job.figure(SummaryCount.UNIQUE_OPENS).orElse(0),
                        job.figure(SummaryCount.UNIQUE_CLICKS).orElse(0));
        return figures.stream()
                .map(figure -> new PartRow(figure, note(figure, whole, texts)))
                .toList();
    }

    private static String note(PartFigure figure, PartFigure whole, Texts texts) {
        if (figure.hasManyBounces(whole)) {
            return texts.get("domains.bounces", Formats.percent(whole.bounced(), whole.sent()));
        }
        return figure.hasFewOpens(whole)
                ? texts.get("domains.opens", Formats.percent(whole.opened(), whole.delivered()))
                : "";
    }
}
