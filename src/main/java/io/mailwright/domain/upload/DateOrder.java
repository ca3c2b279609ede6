package io.mailwright.domain.upload;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What comes first in a date of digits, such as 3/4/2012. A date is a day of the calendar: a time
 * behind it, and a zone behind that, do not move it. Immutable.
 */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final String TIME =
            "(?:[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[AaPp]\\.?[Mm]\\.?)?"
                    + " ?(?:Z|[+-]\\d{2}(?::?\\d{2})?)?)?";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);

    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME);

    /** As spreadsheets and databases write a day in one number. */
    private static final Pattern WITHOUT_MARKS =
            Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})" + TIME);

    private static final Pattern NAMED_BEHIND_DAY =
            Pattern.compile(
                    "(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]?(?:de )?(\\p{L}{3,})[.,]?[ -](?:de )?(\\d{4})"
                            + TIME);

    private static final Pattern NAMED_FIRST =
            Pattern.compile("(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + TIME);

    /**
     * What day is meant. With the year first there is one order only, and so there is where the
     * month has its name, and with dots in between, which nobody writes with the month first; a
     * year of two digits is none.
     *
     * @param text without blanks around it
     * @return nothing if it is no date in this order
     */
    public Optional<LocalDate> read(String text) {
        var first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return date(first, 1, 3, 4);
        }
        var last = YEAR_LAST.matcher(text);
        if (!last.matches()) {
            return readOneWay(text);
        }
        boolean isDayFirst = this == DAY_FIRST || last.group(2).equals(".");
        return isDayFirst ? date(last, 4, 3, 1) : date(last, 4, 1, 3);
    }

    private static Optional<LocalDate> readOneWay(String text) {
        var digits = WITHOUT_MARKS.matcher(text);
        if (digits.matches()) {
            return date(digits, 1, 2, 3);
        }
        var behind = NAMED_BEHIND_DAY.matcher(text);
        if (behind.matches()) {
            return named(behind, 3, 2, 1);
        }
        var first = NAMED_FIRST.matcher(text);
        return first.matches() ? named(first, 3, 1, 2) : Optional.empty();
    }

    private static Optional<LocalDate> named(MatchResult parts, int year, int month, int day) {
        return MonthNames.month(parts.group(month))
                .flatMap(named -> date(parts.group(year), named.getValue(), parts.group(day)));
    }

    private static Optional<LocalDate> date(MatchResult parts, int year, int month, int day) {
        return date(parts.group(year), Integer.parseInt(parts.group(month)), parts.group(day));
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
