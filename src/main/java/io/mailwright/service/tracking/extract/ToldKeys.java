package io.mailwright.service.tracking.extract;

import java.util.Arrays;

/**
 * Which keys of people an extract has told already, most of them: each stands in thousands of rows.
 * For one thread.
 */
final class ToldKeys {
    private static final int BITS = 14;

    private final String[] met = new String[1 << BITS];

    ToldKeys() {
        Arrays.fill(met, "");
    }

    /** Whether a key is one of its own, not the address, and was not met just before. */
    boolean isNew(String key, String address) {
        if (key.isEmpty() || key.equalsIgnoreCase(address)) {
            return false;
        }
        int place = (key.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
        boolean isNew = !met[place].equals(key);
        met[place] = key;
        return isNew;
    }
}
