package io.mailwright.personalisation.script;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * The named and one-letter forms of dates that {@code Format} and {@code FormatDate} know besides
 * patterns (V devsf). For the United States they are as the vendor shows them, for others as the
 * language has it (I).
 */
final class DateStyles {
    private static final String TIME = "h:mm tt";
    private static final String LONG_TIME = "h:mm:ss tt";

    private final LocalDateTime at;
    private final ZoneOffset zone;
    private final Locale locale;
    private final DatePattern patterns;

    DateStyles(LocalDateTime at, ZoneOffset zone, Locale locale, boolean hasShiftedDayNames) {
        this.at = at;
        this.zone = zone;
        this.locale = locale;
        this.patterns = new DatePattern(at, zone, locale, hasShiftedDayNames);
    }

    /** By the format of {@code Format}: one letter, or a pattern. */
    String format(String format) {
        if (format.length() != 1) {
            return patterns.write(format);
        }
        return switch (format.charAt(0)) {
            case 'd' -> shortDate();
            case 'D' -> longDate();
            case 'f' -> longDate() + " " + time(TIME);
            case 'F', 'U' -> longDate() + " " + time(LONG_TIME);
            case 'g' -> shortDate() + " " + time(TIME);
            case 'G', 'S', 'l', 'L' -> shortDate() + " " + time(LONG_TIME);
            case 'm', 'M' -> patterns.write("MMMM d");
            case 'y', 'Y' -> patterns.write("MMMM yyyy");
            case 'o', 'O' -> patterns.write("yyyy-MM-ddTHH:mm:ss.fffffff");
            case 'r', 'R' -> internet();
            case 's' -> patterns.write("yyyy-MM-ddTHH:mm:ss");
            case 't' -> time(TIME);
            case 'T' -> time(LONG_TIME);
            case 'u' -> patterns.write("yyyy-MM-dd HH:mm:ssZ");
            default -> patterns.write(format);
        };
    }

    /** By the first format of {@code FormatDate}, which is without case. */
    String formatDate(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "" -> "";
            case "s", "short", "d" -> shortDate();
            case "l", "long" -> longDate();
            case "sortable" -> patterns.write("yyyy-MM-dd");
            case "iso", "o" -> patterns.write("yyyy-MM-ddTHH:mm:ss.fffffffzzz");
            case "r", "rfc" -> internet();
            case "m" -> patterns.write("MMMM d");
            case "y" -> patterns.write("MMMM yyyy");
            default -> patterns.write(datePattern(format));
        };
    }

    /** By the second format of {@code FormatDate}. */
    String formatTime(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "" -> "";
            case "s", "short", "t" -> time(TIME);
            case "l", "long" -> time(LONG_TIME);
            default -> patterns.write(format.replace('M', 'm').replace('S', 's'));
        };
    }

    /** There, years and days may be capitals, and a small m before any hour is a month. */
    private static String datePattern(String format) {
        var pattern = format.replace('Y', 'y').replace('D', 'd');
        boolean hasHours = pattern.indexOf('h') >= 0 || pattern.indexOf('H') >= 0;
        return hasHours ? pattern : pattern.replace('m', 'M');
    }

    private boolean isAmerican() {
        return locale.equals(Locale.US);
    }

    private String shortDate() {
        return isAmerican()
                ? patterns.write("M/d/yyyy")
                : at.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale));
    }

    private String longDate() {
        return isAmerican()
                ? new DatePattern(at, zone, locale, false).write("dddd, MMMM d, yyyy")
                : at.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
    }

    private String time(String american) {
        var style = american.equals(TIME) ? FormatStyle.SHORT : FormatStyle.MEDIUM;
        return isAmerican()
                ? patterns.write(american)
                : at.format(DateTimeFormatter.ofLocalizedTime(style).withLocale(locale));
    }

    /** As the vendor shows it: the local time with GMT after it. */
    private String internet() {
        var english = new DatePattern(at, zone, Locale.US, false);
        return english.write("ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    }
}
