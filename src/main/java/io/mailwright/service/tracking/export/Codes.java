package io.mailwright.service.tracking.export;

import io.mailwright.domain.EmailAddress;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes in place of addresses: the same for the same address in one file, others in the next, and
 * nobody can tell them by trying addresses, since the key is forgotten. Not thread-safe.
 */
final class Codes {
    private static final int LENGTH = 12;
    private final Mac mac;

    Codes() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    String of(String address) {
        var digest = mac.doFinal(EmailAddress.key(address).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    }
}
