package io.mailwright.settings;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts with AES-256-GCM under a key made from a passphrase. Each text is bound to a name: a
 * sealed text moved to another name does not open.
 */
final class Vault {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final int SALT_BYTES = 16;

    private final SecretKey key;
    private final Stretching stretching;

    private Vault(SecretKey key, Stretching stretching) {
        this.key = key;
        this.stretching = stretching;
    }

    /**
     * How a key is made from a passphrase: PBKDF2 with HMAC-SHA-256.
     *
     * @param salt 16 random bytes, Base64
     * @param rounds no fewer than a guesser should have to spend
     */
    record Stretching(String salt, int rounds) {
        static final int FEWEST_ROUNDS = 600_000;
        private static final int MOST_ROUNDS = 100 * FEWEST_ROUNDS;

        static Stretching fresh() {
            return new Stretching(random(SALT_BYTES), FEWEST_ROUNDS);
        }

        private byte[] saltBytes() {
            return Base64.getDecoder().decode(salt);
        }

        private int roundsInRange() {
            if (rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS) {
                throw damaged(null);
            }
            return rounds;
        }
    }

    /** A sealed text, both parts Base64. */
    record Sealed(String nonce, String text) {}

    /** The vault that the passphrase opens; wipes the passphrase. Takes a good part of a second. */
    static Vault of(char[] passphrase, Stretching stretching) {
        try {
            var spec =
                    new PBEKeySpec(
                            passphrase,
                            stretching.saltBytes(),
                            stretching.roundsInRange(),
                            KEY_BITS);
            var stretched =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
            spec.clearPassword();
            return new Vault(new SecretKeySpec(stretched.getEncoded(), "AES"), stretching);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        } catch (IllegalArgumentException e) {
            throw damaged(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    Stretching stretching() {
        return stretching;
    }

    Sealed seal(String name, String text) {
        var nonce = random(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, name, nonce).doFinal(bytes(text));
            return new Sealed(nonce, Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /**
     * The text sealed under that name.
     *
     * @throws Failure.NoPassword if the passphrase is another, or the text was tampered with
     */
    String open(String name, Sealed sealed) {
        try {
            return opened(name, sealed);
        } catch (GeneralSecurityException e) {
            throw wrongPassphrase(e);
        }
    }

    /**
     * Whether this is the vault in which the text was sealed under that name.
     *
     * @throws Failure.NoPassword if what is sealed is damaged
     */
    boolean opens(String name, Sealed sealed) {
        try {
            return !opened(name, sealed).isEmpty();
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private String opened(String name, Sealed sealed) throws GeneralSecurityException {
        try {
            var text = Base64.getDecoder().decode(sealed.text());
            return new String(
                    cipher(Cipher.DECRYPT_MODE, name, sealed.nonce()).doFinal(text),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    static Failure.NoPassword wrongPassphrase(@Nullable Throwable cause) {
        return new Failure.NoPassword(
                "The stored passwords do not open with this passphrase: give the right one"
                        + " (MAILWRIGHT_PASSPHRASE), or move secrets.json away and store them anew",
                cause);
    }

    private static Failure.NoPassword damaged(@Nullable Throwable cause) {
        return new Failure.NoPassword(
                "The file of stored passwords (secrets.json) is damaged: move it away and store"
                        + " them anew",
                cause);
    }

    private Cipher cipher(int mode, String name, String nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, Base64.getDecoder().decode(nonce)));
        cipher.updateAAD(bytes(name));
        return cipher;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
