package io.mailwright.service.upload.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Writes the numbers of cells as text: whole ones without decimals, dates as {@code 2026-04-23},
 * with a time as {@code 2026-04-23 14:30:00}. The same for every reader, whatever their language.
 */
final class CellText {
    /** More digits than a spreadsheet keeps are noise of how numbers are stored. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MOST_DIGITS = 40;
    private static final double LAST_DAY = 2_958_466;
    private static final int SECONDS_A_DAY = 86_400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter BOTH =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final CellFormats formats;
    private final boolean is1904;

    CellText(CellFormats formats, boolean is1904) {
        this.formats = formats;
        this.is1904 = is1904;
    }

    /** A number as it stands in the part; what is none comes as it is. */
    String of(String number, int style) {
        return switch (formats.look(style)) {
            case CellFormats.Look.Digits(int least) -> number(number, least);
            case CellFormats.Look.Date(boolean time) -> date(number, time);
            case CellFormats.Look.Elapsed _ -> elapsed(number);
        };
    }

    private static String number(String number, int digits) {
        if (isShortAndWhole(number)) {
            return padded(number, digits);
        }
        if (number.length() > MOST_DIGITS * 10) {
            return number;
        }
        try {
            var exact = new BigDecimal(number.strip());
            if (Math.abs((long) exact.precision() - exact.scale()) > MOST_DIGITS
                    || exact.scale() > MOST_DIGITS * 10) {
                return number.strip();
            }
            var kept = exact.scale() > 0 ? exact.round(KEPT) : exact;
            var plain = kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
            return padded(plain, digits);
        } catch (NumberFormatException _) {
            return number;
        }
    }

    /** Most are; they need no arithmetic. */
    private static boolean isShortAndWhole(String number) {
        if (number.isEmpty()
                || number.length() > 15
                || (number.charAt(0) == '0' && number.length() > 1)) {
            return false;
        }
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String padded(String whole, int digits) {
        return whole.length() < digits && whole.chars().allMatch(Character::isDigit)
                ? "0".repeat(digits - whole.length()) + whole
                : whole;
    }

    private String date(String number, boolean time) {
        double days = days(number);
        if (!(days >= 0 && days < LAST_DAY)) {
            return number(number, 0);
        }
        long seconds = Math.round((days - Math.floor(days)) * SECONDS_A_DAY);
        long day = (long) Math.floor(days) + seconds / SECONDS_A_DAY;
        var clock = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY);
        if (day == 0 && time) {
            return TIME.format(clock);
        }
        if (day == 60 && !is1904) {
            return "1900-02-29";
        }
        var date = day(day);
        return time && seconds % SECONDS_A_DAY != 0
                ? BOTH.format(LocalDateTime.of(date, clock))
                : date.toString();
    }

    /** Days are counted from 1904, or from 1900 with a 29th of February that year never had. */
    private LocalDate day(long day) {
        if (is1904) {
            return LocalDate.of(1904, 1, 1).plusDays(day);
        }
        return LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day);
    }

    private static String elapsed(String number) {
        double days = days(number);
        if (!(Math.abs(days) < LAST_DAY)) {
            return number(number, 0);
        }
        var seconds = Duration.ofSeconds(Math.round(Math.abs(days) * SECONDS_A_DAY));
        return "%s%d:%02d:%02d"
                .formatted(
                        days < 0 ? "-" : "",
                        seconds.toHours(),
                        seconds.toMinutesPart(),
                        seconds.toSecondsPart());
    }

    private static double days(String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /** A date that stands in the part as ISO 8601 writes it. */
    static String iso(String date) {
        try {
            var read = LocalDateTime.parse(date.replaceFirst("Z$", ""));
            return read.truncatedTo(ChronoUnit.DAYS).equals(read)
                    ? read.toLocalDate().toString()
                    : BOTH.format(read);
        } catch (java.time.DateTimeException _) {
            return date;
        }
    }
}
