package io.mailwright.ui.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates without a time as people write and read them, in the language of the system. Thread-safe.
 */
public final class Dates {
    private static final Pattern PART = Pattern.compile("\\d+|\\p{L}+");
    private static final int FIRST_YEAR = 1000;
    private static final int CENTURY = 100;
    private static final int MONTHS = 12;

    private Dates() {}

    /** {@code 14 Mar 1988}, as the language of the system has it. */
    public static String shown(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language())
                .format(date);
    }

    /**
     * What somebody means by what they typed: digits with whatever stands between them, in the
     * order of their language, or the year first; the month also by its name or the beginning of
     * it; of a year also its last two digits. Day and month the other way round if they make sense
     * only so.
     *
     * @return empty if it is not a whole date
     */
    public static Optional<LocalDate> typed(String text) {
        return typed(text, LocalDate.now(ZoneId.systemDefault()));
    }

    static Optional<LocalDate> typed(String text, LocalDate today) {
        var parts =
                PART.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(part -> !isFiller(part))
                        .toList();
        if (parts.size() != 3) {
            return Optional.empty();
        }
        for (var order : orders(parts)) {
            var date = date(parts, order, today);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** As in "14th of March" and "14 de mar. de 1988". */
    private static boolean isFiller(String part) {
        return part.length() < 3 && Character.isLetter(part.charAt(0));
    }

    /** Where year, month and day stand, the likeliest first. */
    private static List<String> orders(List<String> parts) {
        if (parts.getFirst().length() > 2 && Character.isDigit(parts.getFirst().charAt(0))) {
            return List.of("ymd");
        }
        var usual = isMonthFirst() ? "mdy" : "dmy";
        var orders = new ArrayList<>(List.of(usual));
        if (isYearFirst()) {
            orders.addFirst("ymd");
        }
        orders.add(usual.equals("mdy") ? "dmy" : "mdy");
        return orders;
    }

    private static boolean isMonthFirst() {
        return pattern().indexOf('M') < pattern().indexOf('d');
    }

    private static boolean isYearFirst() {
        return pattern().indexOf('y') < pattern().indexOf('d') && pattern().indexOf('y') >= 0;
    }

    private static String pattern() {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, language());
    }

    private static Optional<LocalDate> date(List<String> parts, String order, LocalDate today) {
        int month = month(parts.get(order.indexOf('m')));
        int day = number(parts.get(order.indexOf('d')));
        int year = year(parts.get(order.indexOf('y')), today);
        if (month < 1 || month > MONTHS || day < 1 || year < FIRST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int month(String part) {
        if (Character.isDigit(part.charAt(0))) {
            return number(part);
        }
        var named = part.toLowerCase(language());
        for (int month = 1; named.length() > 2 && month <= MONTHS; month++) {
            if (name(month, language()).startsWith(named)
                    || name(month, Locale.ENGLISH).startsWith(named)) {
                return month;
            }
        }
        return 0;
    }

    private static String name(int month, Locale language) {
        return Month.of(month).getDisplayName(TextStyle.FULL, language).toLowerCase(language);
    }

    /** Of two digits: the year among the last hundred and the next ten. */
    private static int year(String part, LocalDate today) {
        int year = number(part);
        if (part.length() != 2 || year < 0) {
            return year;
        }
        int latest = today.get(ChronoField.YEAR) + 10;
        int guess = latest - latest % CENTURY + year;
        return guess > latest ? guess - CENTURY : guess;
    }

    private static int number(String part) {
        return part.length() > 4 || !Character.isDigit(part.charAt(0))
                ? -1
                : Integer.parseInt(part);
    }

    private static Locale language() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }
}
