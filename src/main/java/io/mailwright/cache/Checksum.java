package io.mailwright.cache;

/** Sums by which it is known that rows are the same: of any order, 64 bits. */
public final class Checksum {
    private long sum;

    /** Adds a row of numbers, which count by their places. */
    public void add(long... row) {
        long hash = row.length;
        for (long value : row) {
            hash = mixed(hash ^ value);
        }
        sum += hash;
    }

    public long value() {
        return sum;
    }

    /** The numbers spread over all bits, as in SplitMix64. */
    private static long mixed(long value) {
        long spread = value + 0x9E3779B97F4A7C15L;
        spread = (spread ^ (spread >>> 30)) * 0xBF58476D1CE4E5B9L;
        spread = (spread ^ (spread >>> 27)) * 0x94D049BB133111EBL;
        return spread ^ (spread >>> 31);
    }
}
