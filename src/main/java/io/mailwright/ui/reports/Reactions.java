package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.Among;
import io.mailwright.domain.tracking.QuarterCount;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How often people reacted in each step of time after a send. Immutable. */
record Reactions(Stretch stretch, List<Step> steps) {
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
     * @param begin when the send began; what is told to be before that counts as then
     */
    static Reactions of(List<QuarterCount> quarters, Instant begin, Stretch stretch) {
        var opens = new long[stretch.steps()];
        var clicks = new long[stretch.steps()];
        for (var quarter : quarters) {
            var into =
                    switch (quarter.type()) {
                        case OPEN -> opens;
                        case CLICK -> clicks;
                        default -> null;
                    };
            var after = Duration.between(begin, quarter.start());
            long since =
                    (after.isNegative() ? Duration.ZERO : after).minus(stretch.from()).toSeconds();
            long step = Math.floorDiv(since, stretch.step().toSeconds());
            if (into != null && step >= 0 && step < into.length) {
                into[(int) step] += quarter.events();
            }
        }
        var steps = new ArrayList<Step>();
        var from = begin.plus(stretch.from());
        for (int i = 0; i < opens.length; i++) {
            steps.add(new Step(from.plus(stretch.step().multipliedBy(i)), opens[i], clicks[i]));
        }
        return new Reactions(stretch, steps);
    }

    /** Whose events are counted in a step. */
    Among.OfStretch among(Step step) {
        boolean hasAllBefore = stretch.from().isZero() && step.equals(steps.getFirst());
        return new Among.OfStretch(
                hasAllBefore ? null : step.from(), step.from().plus(stretch.step()));
    }

    /** Whether there is anything to draw. */
    boolean isEmpty() {
        return steps.stream().allMatch(step -> step.opens() == 0 && step.clicks() == 0);
    }

    /** The step with the most opens. */
    Step peak() {
        return steps.stream()
                .reduce((one, other) -> other.opens() > one.opens() ? other : one)
                .orElseThrow();
    }

    /** The most that was counted in a step, of either. */
    long most() {
        return steps.stream()
                .mapToLong(step -> Math.max(step.opens(), step.clicks()))
                .max()
                .orElse(0);
    }
}
