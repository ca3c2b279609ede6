package io.mailwright.cli.report;

import io.mailwright.cli.frame.Terminal;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.SummaryCount;

import java.util.Locale;
import java.util.stream.Collectors;

/** Says on the side where the account's own totals are not those of the events. */
final class DifferenceNotes {
    private DifferenceNotes() {}

    static void tell(JobReport report, Terminal terminal) {
        var differences = report.differences();
        if (!differences.isEmpty()) {
            terminal.note(
                    "Job %d: the account's totals are shown; its events here give others: %s."
                            .formatted(
                                    report.job(),
                                    differences.entrySet().stream()
                                            .map(entry ->
                                                    "%s %,d rather than %,d"
                                                            .formatted(
                                                                    words(entry.getKey()),
                                                                    entry.getValue().counted(),
                                                                    entry.getValue().told()))
                                            .collect(Collectors.joining(", "))));
        }
    }

    private static String words(SummaryCount count) {
        return count.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
