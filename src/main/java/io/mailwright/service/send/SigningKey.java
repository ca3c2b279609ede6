package io.mailwright.service.send;

import io.mailwright.settings.SigningKeyFile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Signs with the key of this home, and tells whether others' signatures are good. */
final class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int FINGERPRINT_BYTES = 8;

    private final SigningKeyFile.Keys pair;

    /** The key that is kept there; made the first time. */
    SigningKey(SigningKeyFile file) {
        pair = file.keep(fresh());
    }

    private static SigningKeyFile.Keys fresh() {
        try {
            KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKeyFile.Keys(
                    text(made.getPublic().getEncoded()), text(made.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    String publicKey() {
        return pair.publicKey();
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            var spec = new PKCS8EncodedKeySpec(bytes(pair.privateKey()));
            signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(spec));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return text(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key cannot be used", e);
        }
    }

    /** Whether a signature is of that text by that key. */
    static boolean isGood(String publicKey, String text, String signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            var spec = new X509EncodedKeySpec(bytes(publicKey));
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(spec));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(bytes(signed));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    /** Short enough to be read aloud, such as {@code 3f:9a:…}. */
    static String fingerprint(String publicKey) {
        return digest(publicKey, FINGERPRINT_BYTES);
    }

    /** Of all of a text. */
    static String digest(String text) {
        return digest(text, Integer.MAX_VALUE);
    }

    private static String digest(String text, int most) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.ofDelimiter(":").formatHex(hash, 0, Math.min(most, hash.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
