package io.mailwright.personalisation;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The forms of the date of a send: {@code xtmonth} and the like ({@code personalisation.md} P2).
 */
enum SendDate {
    MONTH("MMMM"),
    MONTH_NUMBER("M"),
    DAY("d"),
    DAY_OF_WEEK("EEEE"),
    YEAR("uuuu"),
    SHORT("MM/dd/uuuu"),
    LONG("EEEE, MMMM d, uuuu");

    private final DateTimeFormatter format;

    SendDate(String pattern) {
        format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    String of(Context context) {
        var zone = context.mailing().sources().clock().getZone();
        return format.format(context.mailing().sending().at().atZone(zone));
    }
}
