package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a rate of a send came about, in words.
 *
 * @param title what is explained
 * @param formula the numbers that are divided
 * @param lines what was counted, and by whom, name beside number
 * @param notes what has to be known of them
 */
record Explanation(
        String title, String formula, List<Map.Entry<String, String>> lines, List<String> notes) {
    private static final Map<Kpi, List<SummaryCount>> COUNTED =
            Map.of(
                    Kpi.DELIVERED, List.of(SummaryCount.SENT),
                    Kpi.OPENED, List.of(SummaryCount.TOTAL_OPENS, SummaryCount.UNIQUE_OPENS),
                    Kpi.CLICKED, List.of(SummaryCount.TOTAL_CLICKS, SummaryCount.UNIQUE_CLICKS),
                    Kpi.UNSUBSCRIBED, List.of(SummaryCount.UNSUBSCRIBES),
                    Kpi.BOUNCED, List.of());

    private static final List<SummaryCount> BOUNCES =
            List.of(
                    SummaryCount.HARD_BOUNCES,
                    SummaryCount.SOFT_BOUNCES,
                    SummaryCount.BLOCK_BOUNCES,
                    SummaryCount.OTHER_BOUNCES);

    static Explanation of(Kpi kpi, Loaded loaded, Texts texts) {
        var job = loaded.send().report();
        var lines = new ArrayList<Map.Entry<String, String>>();
        for (var count : COUNTED.getOrDefault(kpi, List.of())) {
            lines.add(line(count, job, texts));
        }
        if (kpi == Kpi.DELIVERED || kpi == Kpi.BOUNCED) {
            BOUNCES.forEach(count -> lines.add(line(count, job, texts)));
        }
        COUNTED.getOrDefault(kpi, List.of())
                .forEach(count -> machines(count, loaded, texts).ifPresent(lines::add));
        var notes = new ArrayList<String>();
        job.differences()
                .forEach((count, difference) -> {
                    if (COUNTED.getOrDefault(kpi, List.of()).contains(count)
                            || (BOUNCES.contains(count)
                                    && (kpi == Kpi.BOUNCED || kpi == Kpi.DELIVERED))) {
                        notes.add(
                                texts.get(
                                        "explain.differs",
                                        texts.get("count." + count.name()),
                                        difference.told(),
                                        difference.counted()));
                    }
                });
        notes.add(texts.get("explain.asof", Formats.when(job.asOf())));
        return new Explanation(
                texts.get("explain.title", kpi.percent(job)),
                texts.get(
                        "formula." + kpi.key(),
                        words(kpi.part(job), texts),
                        words(kpi.whole(job), texts),
                        kpi.percent(job)),
                List.copyOf(lines),
                List.copyOf(notes));
    }

    /** What is left out of a count, or what of it was by machines. */
    private static Optional<Map.Entry<String, String>> machines(
            SummaryCount count, Loaded loaded, Texts texts) {
        var number = loaded.whole().machines().getOrDefault(count, 0L);
        if (number == 0) {
            return Optional.empty();
        }
        var words = texts.get("machines.of." + count.name());
        return Optional.of(
                loaded.isHumanOnly()
                        ? Map.entry(texts.get("machines.left", words), "−" + Formats.count(number))
                        : Map.entry(texts.get("machines.among", words), Formats.count(number)));
    }

    private static Map.Entry<String, String> line(SummaryCount count, JobReport job, Texts texts) {
        return Map.entry(texts.get("count." + count.name()), words(job.figure(count), texts));
    }

    private static String words(OptionalLong figure, Texts texts) {
        return figure.isEmpty() ? texts.get("unknown") : Formats.count(figure.getAsLong());
    }

    /** All of it, for the clipboard. */
    String text() {
        var text = new ArrayList<String>();
        text.add(title);
        text.add(formula);
        lines.forEach(line -> text.add(line.getKey() + ": " + line.getValue()));
        text.addAll(notes);
        return String.join("\n", text);
    }
}
