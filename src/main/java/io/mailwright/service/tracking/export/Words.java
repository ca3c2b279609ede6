package io.mailwright.service.tracking.export;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stands in reports people read, in their language and time zone. */
record Words(Locale locale, ZoneId zone) {
    static Words ofThisComputer() {
        return new Words(Locale.getDefault(Locale.Category.FORMAT), ZoneId.systemDefault());
    }

    String get(String key, Object... arguments) {
        var bundle = ResourceBundle.getBundle(Words.class.getPackageName() + ".texts", locale);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** What a line is called; a link without an alias is called nothing. */
    String name(Line line) {
        return switch (line.section()) {
            case LINKS, SHOWN, SURVEY -> line.key();
            case OPENS_BY_HOUR, CLICKS_BY_HOUR -> "";
            default -> get("line." + line.key());
        };
    }

    /** What it says; the answers that are not told one by one say nothing of themselves. */
    String text(Line line) {
        boolean isOthers = line.section() == Section.SURVEY && line.people() == null;
        return isOthers ? get("survey.others") : line.text();
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A fraction as a percentage, with two decimals below one percent. */
    String percent(double fraction) {
        var format = NumberFormat.getPercentInstance(locale);
        int decimals = fraction > 0 && fraction < 0.01 ? 2 : 1;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(fraction);
    }

    /** Day, time and zone. */
    String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment.atZone(zone))
                + " "
                + DateTimeFormatter.ofPattern("zzz", locale).format(moment.atZone(zone));
    }
}
