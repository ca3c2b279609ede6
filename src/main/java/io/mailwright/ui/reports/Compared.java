package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.QuarterCount;
import io.mailwright.domain.tracking.SummaryCount;

import java.util.ArrayList;
import java.util.List;

/** One of several sends that are seen beside each other. */
record Compared(Send send, List<QuarterCount> quarters) {
    Compared {
        quarters = List.copyOf(quarters);
    }

    /**
     * How many events there were by the end of each step after the send, as a share of those
     * delivered; empty if nothing was delivered. What is told to be before the send counts in the
     * first step.
     */
    List<Double> curve(EventType type, Span span) {
        long delivered = send.report().figure(SummaryCount.DELIVERED).orElse(0);
        if (delivered <= 0) {
            return List.of();
        }
        var reactions = Reactions.of(quarters, send.begin(quarters), Stretch.of(span));
        var curve = new ArrayList<Double>();
        long sum = 0;
        for (var step : reactions.steps()) {
            sum += type == EventType.OPEN ? step.opens() : step.clicks();
            curve.add((double) sum / delivered);
        }
        return curve;
    }
}
