package io.mailwright.service.upload;

import java.util.BitSet;

/**
 * Knows which keys may have been added more than once, in 64 MB however many they are. It misses
 * none; of 1,000,000 different keys it suspects hardly one wrongly, of 10,000,000 one in 2,500 (a
 * Bloom filter of four probes). For one thread.
 */
final class Recurring {
    private static final int PROBES = 4;

    /** Of as many bits as make 32 MB. */
    private static final int SHIFT = Long.SIZE - 28;

    private final BitSet once = new BitSet(1 << (Long.SIZE - SHIFT));
    private final BitSet again = new BitSet();
    private boolean any;

    void add(String key) {
        long hash = hash(key);
        if (contains(once, hash)) {
            put(again, hash);
            any = true;
        } else {
            put(once, hash);
        }
    }

    /** Whether any may recur. */
    boolean any() {
        return any;
    }

    /** Whether a key that was added may have been so more than once. */
    boolean mayRecur(String key) {
        return contains(again, hash(key));
    }

    private static boolean contains(BitSet bits, long hash) {
        long probe = hash;
        for (int i = 0; i < PROBES; i++) {
            if (!bits.get((int) (probe >>> SHIFT))) {
                return false;
            }
            probe = next(probe);
        }
        return true;
    }

    private static void put(BitSet bits, long hash) {
        long probe = hash;
        for (int i = 0; i < PROBES; i++) {
            bits.set((int) (probe >>> SHIFT));
            probe = next(probe);
        }
    }

    /** 64 bits, since among millions of keys the 32 of {@link String#hashCode} often agree. */
    private static long hash(String key) {
        long hash = key.length();
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        return next(hash);
    }

    /** Stirs all bits (the last steps of SplitMix64). */
    private static long next(long value) {
        long stirred = value + 0x9E3779B97F4A7C15L;
        stirred = (stirred ^ (stirred >>> 30)) * 0xBF58476D1CE4E5B9L;
        stirred = (stirred ^ (stirred >>> 27)) * 0x94D049BB133111EBL;
        return stirred ^ (stirred >>> 31);
    }
}
