package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

/**
 * What one message may cost (X), so that no script runs away with the machine. A mail of the usual
 * kind needs a thousandth of it.
 */
final class Budget {
    static final int STEPS = 100_000;

    /** Characters read and written by functions. */
    static final long WORK = 20_000_000;

    /** Characters of one value. */
    static final int LONGEST_VALUE = 1_000_000;

    /** Characters of one part of a message. */
    static final int LONGEST_PART = 4_000_000;

    private int steps;
    private long work;

    static String tooLong() {
        return "A value is longer than " + LONGEST_VALUE + " characters";
    }

    /** Takes a step; the answer is what is wrong with that, if something is. */
    @Nullable String step() {
        return ++steps > STEPS ? "The script does more than " + STEPS + " steps" : null;
    }

    /** Works on characters; the answer is what is wrong with that, if something is. */
    @Nullable String work(long characters) {
        work += characters;
        return work > WORK ? "The script works on more than " + WORK + " characters" : null;
    }
}
