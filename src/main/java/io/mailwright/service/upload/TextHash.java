package io.mailwright.service.upload;

/**
 * Makes texts numbers of 64 bits, since among millions of texts the 32 of {@link String#hashCode}
 * often agree. Thread-safe.
 */
final class TextHash {
    private TextHash() {}

    static long of(String text) {
        return with(0, text);
    }

    /** Of several texts in their order: {@code before} is that of the ones before. */
    static long with(long before, String text) {
        long hash = before ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return next(hash);
    }

    /** Stirs all bits (the last steps of SplitMix64). */
    static long next(long value) {
        long stirred = value + 0x9E3779B97F4A7C15L;
        stirred = (stirred ^ (stirred >>> 30)) * 0xBF58476D1CE4E5B9L;
        stirred = (stirred ^ (stirred >>> 27)) * 0x94D049BB133111EBL;
        return stirred ^ (stirred >>> 31);
    }
}
