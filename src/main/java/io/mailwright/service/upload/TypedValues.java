package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.domain.upload.Finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Numbers, dates and truth values as files write them and as the wire does ({@code envelope.md}
 * E10: dates {@code M/D/YYYY}, grade R; {@code True} and {@code False}, grade F).
 */
final class TypedValues {
    /** In the languages that column names are known in, and as programs write them. */
    private static final Set<String> YES =
            Set.of(
                    "true",
                    "yes",
                    "y",
                    "1",
                    "on",
                    "t",
                    "ja",
                    "j",
                    "wahr",
                    "oui",
                    "o",
                    "vrai",
                    "sí",
                    "si",
                    "sì",
                    "s",
                    "vero",
                    "verdadero",
                    "sim",
                    "verdadeiro",
                    "waar",
                    "tak",
                    "prawda");

    private static final Set<String> NO =
            Set.of(
                    "false", "no", "n", "0", "off", "f", "nein", "falsch", "non", "faux", "falso",
                    "não", "nao", "nee", "onwaar", "nie", "fałsz");

    private TypedValues() {}

    static ValueCheck.Verdict number(String value, DecimalMark mark) {
        return mark.read(value)
                .<ValueCheck.Verdict>map(ValueCheck.Accepted::new)
                .orElseGet(() ->
                        new ValueCheck.Refused(
                                "No number. Expected one like %s."
                                        .formatted(
                                                mark == DecimalMark.POINT
                                                        ? "12 or 1,234.5"
                                                        : "12 or 1.234,5"),
                                Finding.NO_NUMBER));
    }

    /** A two-digit year would be a guess, and is refused. */
    static ValueCheck.Verdict date(String value, DateOrder order) {
        return order.read(value)
                .<ValueCheck.Verdict>map(date ->
                        new ValueCheck.Accepted(
                                date.getMonthValue()
                                        + "/"
                                        + date.getDayOfMonth()
                                        + "/"
                                        + date.getYear()))
                .orElseGet(() ->
                        new ValueCheck.Refused(
                                "No date. Expected one like %s or 2026-04-23."
                                        .formatted(
                                                order == DateOrder.MONTH_FIRST
                                                        ? "4/23/2026 (month/day/year)"
                                                        : "23/4/2026 (day/month/year)"),
                                Finding.NO_DATE));
    }

    /** Whether it is written like a date of some order. */
    static boolean isDate(String value) {
        return Stream.of(DateOrder.values()).anyMatch(order -> order.read(value).isPresent());
    }

    static ValueCheck.Verdict truth(String value) {
        return parseTruth(value)
                .<ValueCheck.Verdict>map(yes -> new ValueCheck.Accepted(yes ? "True" : "False"))
                .orElseGet(() ->
                        new ValueCheck.Refused(
                                "Neither yes nor no. Expected True or False.", Finding.NO_TRUTH));
    }

    /** Whether two values mean the same, however the account happens to spell its own. */
    static boolean same(Attribute attribute, String value, String stored) {
        if (value.equals(stored)) {
            return true;
        }
        return switch (attribute.type()) {
            case TEXT -> false;
            case NUMBER -> bothSame(parseNumber(value), parseNumber(stored));
            case DATE -> bothSame(parseDate(value), parseDate(stored));
            case BOOLEAN -> bothSame(parseTruth(value), parseTruth(stored));
        };
    }

    private static <T> boolean bothSame(Optional<T> value, Optional<T> stored) {
        return value.isPresent() && value.equals(stored);
    }

    /** Without the zeros that make no difference. */
    private static Optional<BigDecimal> parseNumber(String value) {
        return DecimalMark.POINT.read(value).map(text -> new BigDecimal(text).stripTrailingZeros());
    }

    private static Optional<LocalDate> parseDate(String value) {
        return DateOrder.MONTH_FIRST.read(value);
    }

    private static Optional<Boolean> parseTruth(String value) {
        var word = value.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
