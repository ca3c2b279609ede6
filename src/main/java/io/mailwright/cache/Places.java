package io.mailwright.cache;

/**
 * Where something of a person is looked for first in an array: neighbours lie together, as events
 * of one series come by person, and what was fetched into the processor for one serves the next.
 */
final class Places {
    private static final int NEIGHBOURS_BITS = 4;
    private static final int NEIGHBOUR = (1 << NEIGHBOURS_BITS) - 1;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private Places() {}

    /**
     * The place to begin with; if another has it, the next is tried.
     *
     * @param length of the array, a power of 2
     */
    static int first(long person, int length) {
        long group = ((person >> NEIGHBOURS_BITS) * MIX) >>> Integer.SIZE;
        return (int) (group << NEIGHBOURS_BITS | (person & NEIGHBOUR)) & (length - 1);
    }
}
