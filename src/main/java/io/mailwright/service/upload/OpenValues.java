package io.mailwright.service.upload;

import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.domain.upload.Finding;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Judges dates and numbers of a column of which nothing told how it writes them: one that can be
 * read one way only is taken, and what could be two is refused, with what has to be said.
 */
final class OpenValues {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private OpenValues() {}

    static ValueCheck.Verdict date(String value, String column) {
        var one = DateOrder.DAY_FIRST.read(value);
        var two = DateOrder.MONTH_FIRST.read(value);
        if (one.isPresent() && two.isPresent() && !one.equals(two)) {
            return new ValueCheck.Refused(
                    "It could be %s or %s. Say which comes first in this column, the day or the month (--dates '%s=D/M/Y' or M/D/Y)."
                            .formatted(DAY.format(one.get()), DAY.format(two.get()), column),
                    Finding.TWO_DATES);
        }
        return TypedValues.date(
                value, one.isPresent() ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }

    static ValueCheck.Verdict number(String value, String column) {
        var one = DecimalMark.POINT.read(value);
        var two = DecimalMark.COMMA.read(value);
        if (one.isPresent() && two.isPresent() && !one.equals(two)) {
            return new ValueCheck.Refused(
                    "It could be %s or %s. Say what stands before a fraction in this column, a point or a comma (--decimals '%s=point' or comma)."
                            .formatted(one.get(), two.get(), column),
                    Finding.TWO_NUMBERS);
        }
        return TypedValues.number(value, two.isPresent() ? DecimalMark.COMMA : DecimalMark.POINT);
    }
}
