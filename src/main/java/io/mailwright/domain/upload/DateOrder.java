package io.mailwright.domain.upload;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What comes first in a date of digits, such as 3/4/2012. A date is a day of the calendar: a time
 * behind it, and a zone behind that, do not move it.
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

    /**
     * What day is meant. With the year first there is one order only, and so there is with dots in
     * between, which nobody writes with the month first; a year of two digits is none.
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
            return Optional.empty();
        }
        boolean isDayFirst = this == DAY_FIRST || last.group(2).equals(".");
        return isDayFirst ? date(last, 4, 3, 1) : date(last, 4, 1, 3);
    }

    private static Optional<LocalDate> date(MatchResult parts, int year, int month, int day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(parts.group(year)),
                            Integer.parseInt(parts.group(month)),
                            Integer.parseInt(parts.group(day))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
