package io.mailwright.personalisation.script;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes dates by the patterns of the vendor's {@code Format} and {@code FormatDate} (V devsf):
 * runs of a letter stand for a field, quoted text and all other characters for themselves.
 */
final class DatePattern {
    private static final DateTimeFormatter GENERAL =
            DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.ENGLISH);

    private final LocalDateTime at;
    private final ZoneOffset zone;
    private final Locale locale;
    private final boolean hasShiftedDayNames;

    /**
     * A writer of one moment.
     *
     * @param hasShiftedDayNames whether {@code dddd} is the short name of a day and {@code ddddd}
     *     the long one, as in {@code FormatDate}, rather than {@code ddd} and {@code dddd}
     */
    DatePattern(LocalDateTime at, ZoneOffset zone, Locale locale, boolean hasShiftedDayNames) {
        this.at = at;
        this.zone = zone;
        this.locale = locale;
        this.hasShiftedDayNames = hasShiftedDayNames;
    }

    /** As dates are printed that nothing formats: {@code 8/5/2024 1:41:23 PM} (V). */
    static String general(LocalDateTime at) {
        return GENERAL.format(at);
    }

    String write(String pattern) {
        var written = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            int end = i + 1;
            if (c == '\'' || c == '"') {
                int close = pattern.indexOf(c, end);
                end = close < 0 ? pattern.length() : close + 1;
                written.append(pattern, i + 1, close < 0 ? end : close);
            } else if (c == '\\' && end < pattern.length()) {
                written.append(pattern.charAt(end++));
            } else if (c != '%') {
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                written.append(field(c, end - i));
            }
            i = end;
        }
        return written.toString();
    }

    private String field(char letter, int count) {
        return switch (letter) {
            case 'd' -> day(count);
            case 'M' -> number("MMMM", "M", count, 4);
            case 'y' -> count <= 2 ? format("uu") : format("uuuu");
            case 'h' -> number("hh", "h", count, 2);
            case 'H' -> number("HH", "H", count, 2);
            case 'm' -> number("mm", "m", count, 2);
            case 's' -> number("ss", "s", count, 2);
            case 'f', 'F' -> format("S".repeat(Math.min(count, 7)));
            case 't' -> count == 1 ? format("a").substring(0, 1) : format("a");
            case 'z' -> zone(count);
            case 'g' -> format("G");
            default -> String.valueOf(letter).repeat(count);
        };
    }

    private String number(String longest, String letter, int count, int most) {
        return format(count >= most ? longest : letter.repeat(count));
    }

    private String day(int count) {
        if (count <= 2) {
            return format("d".repeat(count));
        }
        int shortest = hasShiftedDayNames ? 4 : 3;
        return format(count <= shortest ? "EEE" : "EEEE");
    }

    private String zone(int count) {
        int minutes = Math.abs(zone.getTotalSeconds() / 60);
        var sign = zone.getTotalSeconds() < 0 ? "-" : "+";
        return switch (count) {
            case 1 -> sign + minutes / 60;
            case 2 -> "%s%02d".formatted(sign, minutes / 60);
            default -> "%s%02d:%02d".formatted(sign, minutes / 60, minutes % 60);
        };
    }

    private String format(String pattern) {
        return at.atOffset(zone).format(DateTimeFormatter.ofPattern(pattern, locale));
    }
}
