package io.mailwright.server.engine.sending.message;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses as every mail server takes them: in ASCII, the domain in Punycode (RFC 5890). */
public final class AsciiAddress {
    private static final EmailValidator VALID = JMail.strictValidator();

    private AsciiAddress() {}

    /** Nothing if it is no address, or one whose local part cannot be written so. */
    public static Optional<String> of(String address) {
        int at = address.lastIndexOf('@');
        if (at <= 0) {
            return Optional.empty();
        }
        try {
            var ascii = address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1));
            return Optional.of(ascii).filter(AsciiAddress::isPlain);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String address) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(address)
                && address.chars().noneMatch(Character::isISOControl)
                && VALID.isValid(address);
    }
}
