package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One figure of the sends that are shown, and how it went from send to send.
 *
 * @param key the end of its keys in the texts
 * @param line what it is of, or how far it is from the period before
 * @param isWorse whether that is a decline
 * @param points one a send, oldest first
 */
record Trend(String key, String number, String line, boolean isWorse, List<Double> points) {
    private static final List<Kpi> MEDIANS = List.of(Kpi.OPENED, Kpi.CLICKED, Kpi.UNSUBSCRIBED);

    /** Less than can be seen in a percentage. */
    private static final double NOTHING = 0.00005;

    Trend {
        points = List.copyOf(points);
    }

    /**
     * The figures.
     *
     * @param before the sends of the period before; empty if there is none
     */
    static List<Trend> of(List<Send> shown, List<Send> before, Texts texts) {
        var sorted = shown.stream().sorted(Comparator.comparing(Send::at)).toList();
        var trends = new ArrayList<Trend>();
        var sent =
                sorted.stream()
                        .map(send -> send.report().figure(SummaryCount.SENT).orElse(0))
                        .toList();
        trends.add(
                new Trend(
                        "sent",
                        Formats.count(sent.stream().mapToLong(Long::longValue).sum()),
                        texts.get("trend.sends", shown.size()),
                        false,
                        sent.stream().map(Long::doubleValue).toList()));
        for (var kpi : MEDIANS) {
            trends.add(median(kpi, sorted, before, texts));
        }
        return trends;
    }

    private static Trend median(Kpi kpi, List<Send> sends, List<Send> before, Texts texts) {
        var now = usual(sends).median(kpi);
        var then = usual(before).median(kpi);
        double change = now.orElse(0) - then.orElse(0);
        boolean isCompared = now.isPresent() && then.isPresent();
        return new Trend(
                kpi.key(),
                now.isEmpty() ? Formats.percent(0, 0) : Formats.percent(now.getAsDouble()),
                isCompared ? change(change, texts) : texts.get("trend.sends", sends.size()),
                isCompared
                        && Math.abs(change) >= NOTHING
                        && (kpi.isUnwelcome() ? change > 0 : change < 0),
                sends.stream()
                        .map(send -> kpi.rate(send.report()))
                        .flatMapToDouble(OptionalDouble::stream)
                        .boxed()
                        .toList());
    }

    private static String change(double change, Texts texts) {
        return Math.abs(change) < NOTHING
                ? texts.get("trend.same")
                : texts.get("trend.points", Formats.points(change));
    }

    private static Usual usual(List<Send> sends) {
        return new Usual(sends.stream().map(Send::report).toList());
    }
}
