package io.mailwright.cli.report;

import io.mailwright.cli.frame.Terminal;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.SummaryCount;

import picocli.CommandLine.Option;

/** Whether figures are without what machines did. */
final class HumanOnly {
    @Option(
            names = "--human-only",
            description =
                    "Leaves out opens and clicks of machines: within 2 s of the sending; of 3 or more links by one person within 10 s; or of 5 or more people of a domain, a tenth of it or more, within the same 10 s.")
    private boolean chosen;

    boolean isChosen() {
        return chosen;
    }

    /** The report as it was asked for. */
    JobReport of(JobReport report) {
        return chosen ? report.humanOnly() : report;
    }

    /** Says on the side what is left out of a report. */
    void tell(JobReport report, Terminal terminal) {
        if (chosen) {
            var machines = report.machines();
            terminal.note(
                    "Job %d: %,d opens and %,d clicks by machines are left out."
                            .formatted(
                                    report.job(),
                                    machines.getOrDefault(SummaryCount.TOTAL_OPENS, 0L),
                                    machines.getOrDefault(SummaryCount.TOTAL_CLICKS, 0L)));
        }
    }
}
