package io.mailwright.ui.text;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Numbers, dates, durations and sizes as they are written everywhere in the window, in the language
 * of the system. Thread-safe.
 */
public final class Formats {
    private static final Texts TEXTS = Texts.of(Formats.class);
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final int STEP = 1000;
    private static final int DAYS_OF_WEEK = 7;
    private static final long SHORT_MILLIS = 10_000;

    private Formats() {}

    /** {@code 1,000,000}. */
    public static String count(long number) {
        return numbers(0).format(number);
    }

    /**
     * {@code 90.5%}, two decimals below 1 %, {@code –} where there is nothing to measure against.
     */
    public static String percent(long part, long whole) {
        if (whole <= 0) {
            return TEXTS.get("none");
        }
        return percent((double) part / whole);
    }

    /** {@code 90.5%}, two decimals below 1 %, of a fraction. */
    public static String percent(double share) {
        double percent = 100 * share;
        return numbers(percent > 0 && percent < 1 ? 2 : 1).format(percent) + "%";
    }

    /** {@code +1.2}, {@code −0.03}: how far one percentage is from another, as fractions. */
    public static String points(double difference) {
        double points = Math.abs(100 * difference);
        return (difference < 0 ? "−" : "+") + numbers(points < 0.1 ? 2 : 1).format(points);
    }

    /**
     * The moment's time today, {@code Fri 10:00} within a week, {@code Fri 20 Nov, 10:00} this
     * year, {@code 12 Mar 2019} before.
     */
    public static String when(Instant moment) {
        return when(moment, Clock.system(ZoneId.systemDefault()));
    }

    static String when(Instant moment, Clock clock) {
        var at = moment.atZone(clock.getZone());
        var today = LocalDate.now(clock);
        if (at.toLocalDate().equals(today)) {
            return TEXTS.get("today", time(at));
        }
        if (at.toLocalDate().equals(today.minusDays(1))) {
            return TEXTS.get("yesterday", time(at));
        }
        if (at.toLocalDate().isAfter(today.minusDays(DAYS_OF_WEEK))
                && !at.toLocalDate().isAfter(today)) {
            return pattern("EEE ").format(at) + time(at);
        }
        return at.getYear() == today.getYear()
                ? pattern("EEE d MMM, ").format(at) + time(at)
                : pattern("d MMM yyyy").format(at);
    }

    /** {@code Fri 10:00}, for the axis of a chart. */
    public static String moment(Instant moment) {
        var at = moment.atZone(ZoneId.systemDefault());
        return pattern("EEE ").format(at) + time(at);
    }

    /** {@code 20 Nov}, for the axis of a chart. */
    public static String day(LocalDate day) {
        return pattern("d MMM").format(day);
    }

    /** {@code November 2026}. */
    public static String month(YearMonth month) {
        return pattern("LLLL yyyy").format(month);
    }

    /** By whose clocks times and days are shown: this computer's. */
    public static String zone() {
        return ZoneId.systemDefault().getId();
    }

    /** The whole date and time with its zone, for a tooltip. */
    public static String whole(Instant moment) {
        var at = moment.atZone(ZoneId.systemDefault());
        return pattern("EEEE, d MMMM yyyy, HH:mm:ss z").format(at);
    }

    /** {@code 38 ms}, {@code 4.2 s}, {@code 1 min 14 s}, {@code 1 h 52 min}. */
    public static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis > 0 && millis < STEP) {
            return TEXTS.get("millis", millis);
        }
        if (millis < SHORT_MILLIS && millis % STEP != 0) {
            return TEXTS.get("seconds", numbers(1).format((double) millis / STEP));
        }
        long seconds = duration.toSeconds();
        if (seconds < MINUTE) {
            return TEXTS.get("seconds", seconds);
        }
        if (seconds < HOUR) {
            return parts("minutes", "minutes.seconds", seconds / MINUTE, seconds % MINUTE);
        }
        return parts("hours", "hours.minutes", seconds / HOUR, seconds % HOUR / MINUTE);
    }

    /** Time left, rounder the further away: {@code about 25 min}, {@code about 2 h}. */
    public static String left(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds > HOUR) {
            return TEXTS.get("about.hours", Math.round((double) seconds / HOUR));
        }
        return seconds > 10 * MINUTE
                ? TEXTS.get("about.minutes", Math.round((double) seconds / MINUTE))
                : duration(duration);
    }

    /** {@code 61 MB}. */
    public static String size(long bytes) {
        double amount = bytes;
        var unit = "bytes";
        for (var next : new String[] {"kilobytes", "megabytes", "gigabytes"}) {
            if (amount < STEP) {
                break;
            }
            amount /= STEP;
            unit = next;
        }
        return TEXTS.get(
                unit, numbers(amount < 10 && !unit.equals("bytes") ? 1 : 0).format(amount));
    }

    private static String parts(String big, String both, long first, long second) {
        return second == 0 ? TEXTS.get(big, first) : TEXTS.get(both, first, second);
    }

    private static String time(ZonedDateTime at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language())
                .format(at);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language());
    }

    private static NumberFormat numbers(int decimals) {
        var format = NumberFormat.getInstance(language());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    private static Locale language() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }
}
