package io.mailwright.xmlapi.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates and times of the wire ({@code envelope.md} E10): {@code M/D/YYYY}, {@code M/D/YYYY h:mm:ss
 * AM}, unpadded, grade R; read padded too (C), and as clients send the ends of ranges: with minutes
 * and seconds of one digit, and midnight as {@code 0:0:0 AM} (C). All times are UTC-06:00 all year
 * (X). The empty date is {@code 1/1/0001} (R).
 */
public final class WireTime {
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(-6);
    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE_TIME =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("M/d/uuuu h:mm:ss a")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    /** Smart, not strict, so that the hours before one may be 0 as well as 12. */
    private static final DateTimeFormatter TIME_OF_DAY =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("h:m:s a")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.SMART);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private WireTime() {}

    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    public static String dateTime(Instant instant) {
        return DATE_TIME.format(instant.atOffset(ZONE));
    }

    /** A time of day to the minute, of 24 hours, as {@code 09:05} ({@code email-send.md} M8, C). */
    public static String time(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    /** Nothing for an empty text and what is no time of day. */
    public static Optional<LocalTime> parseTime(String text) {
        try {
            return Optional.of(LocalTime.parse(text.strip(), TIME));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Nothing for an empty text, the empty date, and what is no date. */
    public static Optional<LocalDate> parseDate(String text) {
        // Most of the many that are no date are empty, and an exception for each takes long.
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip(), DATE)).filter(WireTime::isReal);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Nothing for an empty text, the empty date, and what is no date. A bare date is midnight. */
    public static Optional<Instant> parseDateTime(String text) {
        return UsualTime.read(text)
                .or(() -> unusual(text.strip().split("\\s+", 2)))
                .map(time -> time.toInstant(ZONE));
    }

    private static Optional<LocalDateTime> unusual(String... parts) {
        return parseDate(parts[0])
                .flatMap(date -> timeOfDay(parts.length > 1 ? parts[1] : "").map(date::atTime));
    }

    private static Optional<LocalTime> timeOfDay(String text) {
        try {
            return Optional.of(
                    text.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(text, TIME_OF_DAY));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Neither the empty date nor, as years may be written with a sign, one beyond four digits. */
    private static boolean isReal(LocalDate date) {
        return date.getYear() > 1 && date.getYear() <= LAST_YEAR;
    }
}
