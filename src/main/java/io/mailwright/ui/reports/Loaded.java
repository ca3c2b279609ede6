package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.DomainFigure;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.QuarterCount;
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
 */
record Loaded(
        Send send,
        JobReport whole,
        boolean isHumanOnly,
        Usual usual,
        List<LinkFigure> links,
        List<DomainFigure> domains,
        List<OriginFigure> origins,
        List<QuarterCount> quarters) {
    private static final Duration YOUNG = Duration.ofDays(1);

    Loaded {
        links = List.copyOf(links);
        domains = List.copyOf(domains);
        origins = List.copyOf(origins);
        quarters = List.copyOf(quarters);
    }

    /** When the send began; if that was not told, when the first event was. */
    Instant begin() {
        var at = send.report().told().sentAt();
        return at != null
                ? at
                : quarters.stream()
                        .map(QuarterCount::start)
                        .min(Instant::compareTo)
                        .orElse(send.report().asOf());
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
