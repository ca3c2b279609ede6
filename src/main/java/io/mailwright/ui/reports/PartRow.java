package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.Among;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.PartFigure;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.domain.tracking.ToldList;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A domain or a list beside all of the send.
 *
 * @param among who they are
 * @param about what else is told of a list, in words; empty if nothing is
 * @param note what is unusual about it, in words; empty if nothing is
 */
record PartRow(Among among, PartFigure figure, String about, String note) {
    static List<PartRow> domains(Loaded shown, Texts texts) {
        var whole = whole(shown.send().report());
        return shown.parts().domains().stream()
                .map(figure ->
                        new PartRow(
                                new Among.OfDomain(figure.name()),
                                figure,
                                "",
                                note(figure, whole, texts)))
                .toList();
    }

    static List<PartRow> lists(Loaded shown, Texts texts) {
        var whole = whole(shown.send().report());
        return shown.parts().lists().stream()
                .map(part ->
                        new PartRow(
                                new Among.OfList(part.list()),
                                part.figure(),
                                about(part.told(), texts),
                                note(part.figure(), whole, texts)))
                .toList();
    }

    private static PartFigure whole(JobReport job) {
        return new PartFigure(
                "",
                job.figure(SummaryCount.SENT).orElse(0),
                job.bounces(),
                job.figure(SummaryCount.UNIQUE_OPENS).orElse(0),
                job.figure(SummaryCount.UNIQUE_CLICKS).orElse(0));
    }

    private static String about(ToldList list, Texts texts) {
        var created = list.created();
        return Stream.of(
                        list.description(),
                        list.type().isEmpty() ? "" : texts.get("parts.type", list.type()),
                        list.status().isEmpty() ? "" : texts.get("parts.status", list.status()),
                        created == null ? "" : texts.get("parts.created", Formats.when(created)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
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
