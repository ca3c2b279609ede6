package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.Spelling;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks one attribute's values as its definition asks, and puts them into the account's spelling.
 * An attribute value has at most 2,000 characters ({@code envelope.md} E9, grade C), counted as
 * UTF-16 units, which no account counts fewer.
 */
final class ValueCheck {
    private static final int LONGEST = 2000;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private final Attribute attribute;
    private final Map<String, String> allowed = new LinkedHashMap<>();
    private final String column;
    private final Spelling spelling;
    private final int longest;

    private ValueCheck(Attribute attribute, String column, Spelling spelling) {
        this.attribute = attribute;
        this.column = column;
        this.spelling = spelling;
        values(attribute).forEach(value -> allowed.put(value.toLowerCase(Locale.ROOT), value));
        values(attribute).forEach(value -> allowed.putIfAbsent(plain(value), value));
        longest = attribute.maxSize() > 0 ? Math.min(LONGEST, attribute.maxSize()) : LONGEST;
    }

    /** The e-mail type has two values ({@code envelope.md} E10), even if an account names none. */
    private static List<String> values(Attribute attribute) {
        boolean emailType = attribute.name().equalsIgnoreCase(Attribute.EMAIL_TYPE);
        return emailType && attribute.values().isEmpty()
                ? List.of("HTML", "Text")
                : attribute.values();
    }

    /** Of values as the wire spells them. */
    static ValueCheck of(Attribute attribute) {
        return new ValueCheck(attribute, "", Spelling.USUAL);
    }

    /** Of a column's values as the column spells them. */
    static ValueCheck of(BoundMapping.Target target) {
        return new ValueCheck(target.attribute(), target.column(), target.spelling());
    }

    /** Without case and blanks. */
    private static String plain(String value) {
        return BLANKS.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Judges a value that is not empty and has no blanks around it. */
    Verdict check(String value) {
        int unsendable = unsendable(value);
        if (unsendable >= 0) {
            return new Refused(
                    String.format("It holds a character that cannot be sent (U+%04X).", unsendable),
                    Finding.UNSENDABLE);
        }
        return switch (allowed.isEmpty() ? typed(value) : listed(value)) {
            case Accepted accepted -> sized(accepted);
            case Refused refused -> refused;
        };
    }

    private Verdict listed(String value) {
        var exact = allowed.get(BLANKS.matcher(value.toLowerCase(Locale.ROOT)).replaceAll(" "));
        var spelled = exact == null ? allowed.get(plain(value)) : exact;
        return spelled == null
                ? new Refused(
                        "Only these are allowed: " + String.join(", ", values(attribute)) + ".",
                        Finding.NOT_ALLOWED)
                : new Accepted(spelled);
    }

    private Verdict typed(String value) {
        return switch (attribute.type()) {
            case TEXT -> new Accepted(value);
            case NUMBER -> number(value, spelling.decimals());
            case DATE -> date(value, spelling.dates());
            case BOOLEAN -> TypedValues.truth(value);
        };
    }

    private Verdict number(String value, @Nullable DecimalMark mark) {
        return mark == null ? OpenValues.number(value, column) : TypedValues.number(value, mark);
    }

    private Verdict date(String value, @Nullable DateOrder order) {
        return order == null ? OpenValues.date(value, column) : TypedValues.date(value, order);
    }

    private Verdict sized(Accepted accepted) {
        int length = accepted.value.length();
        if (length > longest) {
            return new Refused(
                    "Too long: %,d characters, at most %,d are allowed.".formatted(length, longest),
                    Finding.TOO_LONG);
        }
        if (length < attribute.minSize()) {
            return new Refused(
                    "Too short: %,d characters, at least %,d are needed."
                            .formatted(length, attribute.minSize()),
                    Finding.TOO_SHORT);
        }
        return accepted;
    }

    /** The first character that XML 1.0 cannot carry; negative if there is none. */
    private static int unsendable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF) {
                return c;
            }
        }
        return -1;
    }

    /** What came of one value. */
    sealed interface Verdict {}

    /** Good, and how the account spells it. */
    record Accepted(String value) implements Verdict {}

    /** Not good; a sentence saying why, and what kind of fault it is. */
    record Refused(String reason, Finding finding) implements Verdict {}
}
