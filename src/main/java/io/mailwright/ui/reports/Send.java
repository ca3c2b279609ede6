package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.QuarterCount;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * A send as a row of the table.
 *
 * @param lists the names of the lists it went to, in words
 */
record Send(JobReport report, String lists) {
    /**
     * A send.
     *
     * @param listName what a list is called
     */
    static Send of(JobReport report, LongFunction<String> listName) {
        return new Send(
                report,
                report.lists().stream().map(listName::apply).collect(Collectors.joining(", ")));
    }

    /** The name of its e-mail, or its number where that was not told. */
    String name() {
        var name = report.told().emailName();
        return name.isEmpty() ? String.valueOf(report.job()) : name;
    }

    /** Long ago if not told, so that it stands last. */
    Instant at() {
        var at = report.told().sentAt();
        return at == null ? Instant.MIN : at;
    }

    /** Whether it was sent then or later. */
    boolean isSince(Instant from) {
        return !at().isBefore(from);
    }

    /** Whether a text is in its name, subject, lists or number. */
    boolean holds(String text) {
        var all =
                String.join(
                        "\n", name(), report.told().subject(), lists, String.valueOf(report.job()));
        return all.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    /** When it began; if that was not told, when the first event was. */
    Instant begin(List<QuarterCount> quarters) {
        var at = report.told().sentAt();
        return at != null
                ? at
                : quarters.stream()
                        .map(QuarterCount::start)
                        .min(Instant::compareTo)
                        .orElse(report.asOf());
    }
}
