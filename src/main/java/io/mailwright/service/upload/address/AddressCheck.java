package io.mailwright.service.upload.address;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.FailureReason;
import com.sanctionco.jmail.JMail;

import java.util.Map;

/**
 * Says in words why a text is no address that mail can be sent to. Nothing is mended. Thread-safe.
 */
public final class AddressCheck {
    private static final EmailValidator VALIDATOR = JMail.strictValidator();

    private static final Map<FailureReason, String> WORDS =
            Map.ofEntries(
                    Map.entry(FailureReason.MISSING_AT_SYMBOL, "No e-mail address: there is no @."),
                    Map.entry(FailureReason.MULTIPLE_AT_SYMBOLS, "There is more than one @."),
                    Map.entry(FailureReason.BEGINS_WITH_AT_SYMBOL, "Nothing stands before the @."),
                    Map.entry(FailureReason.LOCAL_PART_MISSING, "Nothing stands before the @."),
                    Map.entry(FailureReason.DOMAIN_MISSING, "Nothing stands after the @."),
                    Map.entry(FailureReason.ENDS_WITH_DOT, "The address ends with a dot."),
                    Map.entry(FailureReason.STARTS_WITH_DOT, "The address begins with a dot."),
                    Map.entry(
                            FailureReason.LOCAL_PART_ENDS_WITH_DOT,
                            "There is a dot right before the @."),
                    Map.entry(
                            FailureReason.MULTIPLE_DOT_SEPARATORS, "Two dots stand side by side."),
                    Map.entry(
                            FailureReason.MISSING_TOP_LEVEL_DOMAIN,
                            "The part after the @ has no ending such as .com."),
                    Map.entry(
                            FailureReason.NUMERIC_TLD,
                            "The part after the @ ends with a number instead of .com or the like."),
                    Map.entry(
                            FailureReason.INVALID_DOMAIN_CHARACTER,
                            "A character after the @ cannot be part of an address."),
                    Map.entry(
                            FailureReason.DISALLOWED_UNQUOTED_CHARACTER,
                            "A character before the @ cannot be part of an address."),
                    Map.entry(FailureReason.ADDRESS_TOO_LONG, "The address is too long."),
                    Map.entry(
                            FailureReason.LOCAL_PART_TOO_LONG,
                            "The part before the @ is longer than 64 characters."),
                    Map.entry(
                            FailureReason.CONTAINS_IP_DOMAIN,
                            "A number in brackets stands where a name like example.org belongs."));

    private AddressCheck() {}

    /** Empty for a usable address; {@code address} has no blanks around it. */
    public static String reason(String address) {
        // The validator takes many times as long, and files have a million.
        if (PlainAddress.is(address)) {
            return "";
        }
        if (address.isEmpty()) {
            return "The cell is empty.";
        }
        var reason = character(address);
        // The plain check makes no objects; the words are only looked for when it fails.
        return reason.isEmpty() && !VALIDATOR.isValid(address)
                ? words(VALIDATOR.validate(address))
                : reason;
    }

    /** Empty if there is none that does not belong in an address. */
    private static String character(String address) {
        if (address.endsWith(">") && address.indexOf('<') > 0) {
            return "A name stands before the address: give the bare address.";
        }
        int at = address.lastIndexOf('@');
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return "There is a blank inside the address.";
            }
            if (c > 0x7F && Character.getType(c) == Character.FORMAT) {
                return "There is an invisible character in the address.";
            }
            if (c == '<' || c == '>' || c == '(' || c == ')') {
                return "There is a bracket in the address: give the bare address.";
            }
            // A domain has a form in ASCII; for what is before the @ there is none.
            if (c > 0x7F && i < at) {
                return "A «%s» stands before the @: mail goes to plain letters, a to z, only."
                        .formatted(Character.toString(address.codePointAt(i)));
            }
        }
        return "";
    }

    private static String words(com.sanctionco.jmail.EmailValidationResult result) {
        return WORDS.getOrDefault(result.getFailureReason(), "This is no valid e-mail address.");
    }
}
