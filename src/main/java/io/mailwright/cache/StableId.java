package io.mailwright.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Numbers made of texts, the same on every computer, where the numbers here are a matter of chance.
 */
public final class StableId {
    private StableId() {}

    /** Above zero: the first 63 bits of the SHA-256 of the texts, each ended by a zero byte. */
    public static long of(String... texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Math.max(1, ByteBuffer.wrap(digest.digest()).getLong() >>> 1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
