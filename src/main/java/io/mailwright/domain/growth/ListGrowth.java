package io.mailwright.domain.growth;

import java.time.Instant;
import java.util.List;

/**
 * How many people were on a list, from when it was first brought until now.
 *
 * @param name the one it has or had last
 * @param since before that nothing is known
 * @param base how many were on it then
 * @param steps in the order of their times
 */
public record ListGrowth(long listId, String name, Instant since, long base, List<Step> steps) {
    public ListGrowth {
        steps = List.copyOf(steps);
    }

    /**
     * Changes that came together.
     *
     * @param came how many people
     * @param left how many people
     */
    public record Step(long id, Instant at, long came, long left) {}

    /** How many were on it after all that happened until then. */
    public long members(Instant at) {
        return base
                + steps.stream()
                        .filter(step -> !step.at().isAfter(at))
                        .mapToLong(step -> step.came() - step.left())
                        .sum();
    }

    /** How many came after one time until another. */
    public long came(Instant after, Instant until) {
        return between(after, until).mapToLong(Step::came).sum();
    }

    /** How many left after one time until another. */
    public long left(Instant after, Instant until) {
        return between(after, until).mapToLong(Step::left).sum();
    }

    private java.util.stream.Stream<Step> between(Instant after, Instant until) {
        return steps.stream().filter(step -> step.at().isAfter(after) && !step.at().isAfter(until));
    }
}
