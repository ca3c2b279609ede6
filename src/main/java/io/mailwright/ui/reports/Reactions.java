package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.QuarterCount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How often people reacted in each step of time after a send. Immutable.
 *
 * @param beyond opens and clicks after all steps
 */
record Reactions(Span span, List<Step> steps, long beyond) {
    /**
     * One step of time.
     *
     * @param from its beginning
     */
    record Step(Instant from, long opens, long clicks) {}

    Reactions {
        steps = List.copyOf(steps);
    }

    /**
     * Counts them.
     *
     * @param begin when the send began; what is told to be before that counts in the first step
     */
    static Reactions of(List<QuarterCount> quarters, Instant begin, Span span) {
        var opens = new long[span.steps()];
        var clicks = new long[span.steps()];
        long beyond = 0;
        for (var quarter : quarters) {
            var into =
                    switch (quarter.type()) {
                        case OPEN -> opens;
                        case CLICK -> clicks;
                        default -> null;
                    };
            if (into == null) {
                continue;
            }
            long after = quarter.start().getEpochSecond() - begin.getEpochSecond();
            int step = (int) (Math.max(0, after) / span.step().toSeconds());
            if (step < into.length) {
                into[step] += quarter.events();
            } else {
                beyond += quarter.events();
            }
        }
        var steps = new ArrayList<Step>();
        for (int i = 0; i < opens.length; i++) {
            steps.add(new Step(begin.plus(span.step().multipliedBy(i)), opens[i], clicks[i]));
        }
        return new Reactions(span, steps, beyond);
    }

    /** Whether there is anything to draw. */
    boolean isEmpty() {
        return steps.stream().allMatch(step -> step.opens() == 0 && step.clicks() == 0);
    }

    long total(EventType type) {
        return steps.stream()
                .mapToLong(step -> type == EventType.OPEN ? step.opens() : step.clicks())
                .sum();
    }

    /** The step with the most opens. */
    Step peak() {
        return steps.stream()
                .reduce((one, other) -> other.opens() > one.opens() ? other : one)
                .orElseThrow();
    }
}
