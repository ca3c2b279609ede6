package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers, dates and truth values as files write them and as the wire does ({@code envelope.md}
 * E10: dates {@code M/D/YYYY}, grade R; {@code True} and {@code False}, grade F).
 */
final class TypedValues {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern WIRE_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private TypedValues() {}

    static ValueCheck.Verdict number(String value) {
        return NUMBER.matcher(value).matches()
                ? new ValueCheck.Accepted(value)
                : new ValueCheck.Refused(
                        "No number. Expected one like 12 or 12.5, without thousands separators.");
    }

    /** A two-digit year or another order of day and month would be a guess, and is refused. */
    static ValueCheck.Verdict date(String value) {
        var date = parseDate(value);
        if (date.isPresent()) {
            var d = date.get();
            return new ValueCheck.Accepted(
                    d.getMonthValue() + "/" + d.getDayOfMonth() + "/" + d.getYear());
        }
        return new ValueCheck.Refused(
                "No date. Expected one like 4/23/2026 (month/day/year) or 2026-04-23.");
    }

    /** Whether it is written like a date of some order. */
    static boolean isDate(String value) {
        return parseDate(value).isPresent();
    }

    static ValueCheck.Verdict truth(String value) {
        return parseTruth(value)
                .<ValueCheck.Verdict>map(yes -> new ValueCheck.Accepted(yes ? "True" : "False"))
                .orElseGet(() ->
                        new ValueCheck.Refused("Neither yes nor no. Expected True or False."));
    }

    /** Whether two values mean the same, however the account happens to spell its own. */
    static boolean same(Attribute attribute, String value, String stored) {
        if (value.equals(stored)) {
            return true;
        }
        return switch (attribute.type()) {
            case TEXT, NUMBER -> false;
            case DATE -> bothSame(parseDate(value), parseDate(stored));
            case BOOLEAN -> bothSame(parseTruth(value), parseTruth(stored));
        };
    }

    private static <T> boolean bothSame(Optional<T> value, Optional<T> stored) {
        return value.isPresent() && value.equals(stored);
    }

    private static Optional<LocalDate> parseDate(String value) {
        var wire = WIRE_DATE.matcher(value);
        if (wire.matches()) {
            return date(wire.group(3), wire.group(1), wire.group(2));
        }
        var iso = ISO_DATE.matcher(value);
        return iso.matches() ? date(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> parseTruth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Optional.of(true);
            case "false", "no", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
