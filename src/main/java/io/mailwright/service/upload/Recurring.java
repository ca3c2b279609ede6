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
        long hash = TextHash.of(key);
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
        return contains(again, TextHash.of(key));
    }

    private static boolean contains(BitSet bits, long hash) {
        long probe = hash;
        for (int i = 0; i < PROBES; i++) {
            if (!bits.get((int) (probe >>> SHIFT))) {
                return false;
            }
            probe = TextHash.next(probe);
        }
        return true;
    }

    private static void put(BitSet bits, long hash) {
        long probe = hash;
        for (int i = 0; i < PROBES; i++) {
            bits.set((int) (probe >>> SHIFT));
            probe = TextHash.next(probe);
        }
    }
}
