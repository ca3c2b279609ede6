package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.JobReport;
import io.mailwright.ui.chart.Drawing;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that the report of one send shows but the people.
 *
 * @param send without what machines did, if that is left out
 * @param whole with it in any case
 * @param isHumanOnly whether it is left out
 * @param usual among all sends of the account
 * @param before the jobs of sends before it, to be seen beside it, the last first
 */
record Loaded(
        Send send,
        JobReport whole,
        boolean isHumanOnly,
        Usual usual,
        List<Long> before,
        Parts parts) {
    private static final Duration YOUNG = Duration.ofDays(1);

    Loaded {
        before = List.copyOf(before);
    }

    Instant begin() {
        return send.begin(parts.quarters());
    }

    /** What stands above a picture of it, which may be looked at long after. */
    Drawing.Heading heading(String title, Texts texts) {
        return new Drawing.Heading(
                title,
                texts.get(
                        isHumanOnly ? "picture.human" : "picture.all",
                        send.name(),
                        Formats.whole(send.report().asOf())));
    }

    /** Whether its figures were read so soon after it that most are still to come. */
    boolean isYoung() {
        return send.report().asOf().isBefore(begin().plus(YOUNG));
    }
}
