package io.mailwright.server.engine.tracking;

import io.mailwright.server.store.SettingTable;
import io.mailwright.server.store.Store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and checks what links in messages say, so that nobody can make one up: the letter of the
 * purpose, the numbers as groups of seven bits, then half of an HMAC-SHA256 over them under the
 * account's own key, in the URL alphabet of Base64 (X). Thread-safe.
 */
public final class Tokens {
    private static final String SETTING = "token_key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 16;
    private static final int TAG_BYTES = 8;

    /** Longer ones are none of ours. */
    private static final int LONGEST = 120;

    /** Never used itself: to look one up and to prepare the key takes longer than to sign. */
    private final Mac prepared;

    private Tokens(byte[] key) {
        try {
            prepared = Mac.getInstance(ALGORITHM);
            prepared.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Those of the account, which gets its key when it is first asked for. */
    public static Tokens of(Store store) {
        var key = store.read(tables -> tables.settings().find(SETTING));
        return new Tokens(
                HexFormat.of()
                        .parseHex(key.orElseGet(() -> store.change(t -> made(t.settings())))));
    }

    private static String made(SettingTable settings) {
        var there = settings.find(SETTING);
        if (there.isPresent()) {
            return there.get();
        }
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var made = HexFormat.of().formatHex(key);
        settings.put(SETTING, made);
        return made;
    }

    public String sign(Token token) {
        var bytes = ByteBuffer.allocate(LONGEST);
        bytes.put((byte) token.purpose().letter());
        put(bytes, token.job());
        put(bytes, token.batch());
        put(bytes, token.subscriber());
        put(bytes, token.list());
        put(bytes, token.link());
        bytes.put(signature(Arrays.copyOf(bytes.array(), bytes.position())), 0, SIGNATURE_BYTES);
        return encoded(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /**
     * What a token says; nothing if it is not one of the account's, or not whole. The last letter
     * of Base64 may carry bits that nobody reads, so only the spelling that was signed counts.
     */
    public Optional<Token> verify(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            int length = bytes.length - SIGNATURE_BYTES;
            if (length <= 0 || !encoded(bytes).equals(text) || !isSigned(bytes, length)) {
                return Optional.empty();
            }
            return read(ByteBuffer.wrap(bytes, 0, length));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** In the same time whether the first byte is wrong or the last. */
    private boolean isSigned(byte[] bytes, int length) {
        var expected = signature(Arrays.copyOf(bytes, length));
        return MessageDigest.isEqual(
                Arrays.copyOf(expected, SIGNATURE_BYTES),
                Arrays.copyOfRange(bytes, length, bytes.length));
    }

    private static Optional<Token> read(ByteBuffer bytes) {
        return Purpose.of(bytes.get())
                .map(purpose ->
                        new Token(
                                purpose,
                                number(bytes),
                                number(bytes),
                                number(bytes),
                                number(bytes),
                                number(bytes)));
    }

    /** A short proof, fit for a Message-ID, that a message is the account's. */
    public String tag(long job, long batch, long subscriber) {
        var text = "message " + job + "." + batch + "." + subscriber;
        var signature = signature(text.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(signature, 0, TAG_BYTES);
    }

    /** Whether a proof is the account's; found out in the same time wherever it is wrong. */
    public boolean isTag(String tag, long job, long batch, long subscriber) {
        return MessageDigest.isEqual(
                tag.getBytes(StandardCharsets.UTF_8),
                tag(job, batch, subscriber).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] signature(byte[] bytes) {
        try {
            return ((Mac) prepared.clone()).doFinal(bytes);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("that of Java itself can be cloned", e);
        }
    }

    private static void put(ByteBuffer bytes, long number) {
        long rest = number;
        while (rest > 0x7f) {
            bytes.put((byte) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            number |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
