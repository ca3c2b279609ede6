package io.mailwright.personalisation.script;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The functions on dates, and those that format them and numbers. */
final class DateFunctions {
    /** Of a format (X). */
    private static final int LONGEST_FORMAT = 200;

    private DateFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of("Now", 0, 1, DateFunctions::now),
                Function.of("DateAdd", 3, 3, DateFunctions::add),
                Function.of("DateDiff", 3, 3, DateFunctions::difference),
                Function.of("FormatDate", 1, 4, DateFunctions::formatDate),
                Function.of("Format", 2, 4, DateFunctions::format));
    }

    private static Value now(Arguments arguments) {
        return new Value.Moment(arguments.environment().now());
    }

    private static Value add(Arguments arguments) {
        var at = arguments.moment(0);
        int amount = arguments.integer(1);
        try {
            var sum = at.plus(amount, unit(arguments));
            if (sum.getYear() < 1 || sum.getYear() > 9999) {
                throw arguments.fault("the date is beyond the years 1 to 9999");
            }
            return new Value.Moment(sum);
        } catch (DateTimeException | ArithmeticException _) {
            throw arguments.fault("the date is beyond the years 1 to 9999");
        }
    }

    /** How often a unit begins between both: 23:59 and 0:01 are a day apart (C). */
    private static Value difference(Arguments arguments) {
        var unit = unit(arguments);
        var from = begin(arguments.moment(0), unit);
        var to = begin(arguments.moment(1), unit);
        return Value.Numeric.of(unit.between(from, to));
    }

    private static LocalDateTime begin(LocalDateTime at, ChronoUnit unit) {
        return switch (unit) {
            case YEARS -> at.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
            case MONTHS -> at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            default -> at.truncatedTo(unit);
        };
    }

    private static ChronoUnit unit(Arguments arguments) {
        var unit = arguments.text(2);
        return switch (unit.toUpperCase(Locale.ROOT)) {
            case "Y" -> ChronoUnit.YEARS;
            case "M" -> ChronoUnit.MONTHS;
            case "D" -> ChronoUnit.DAYS;
            case "H" -> ChronoUnit.HOURS;
            case "MI" -> ChronoUnit.MINUTES;
            default -> throw arguments.fault("the unit is Y, M, D, H or MI");
        };
    }

    /** What is no date is nothing, so that an empty attribute prints nothing (I). */
    private static Value formatDate(Arguments arguments) {
        if (arguments.text(0).isBlank()) {
            return Value.EMPTY;
        }
        var styles = styles(arguments, arguments.moment(0), true);
        var date = styles.formatDate(arguments.has(1) ? format(arguments, 1) : "s");
        var time = arguments.has(2) ? styles.formatTime(format(arguments, 2)) : "";
        return Value.markup(date.isEmpty() || time.isEmpty() ? date + time : date + " " + time);
    }

    /** Text that is neither number nor date stays as it is (I). */
    private static Value format(Arguments arguments) {
        var value = arguments.value(0);
        var format = format(arguments, 1);
        var kind = arguments.text(2, "").toLowerCase(Locale.ROOT);
        var number = kind.equals("date") ? null : Conversions.number(value);
        if (number != null) {
            var written = new NumberPattern(number, locale(arguments)).write(format);
            if (written == null) {
                throw arguments.fault("this is no format of a number");
            }
            return Value.markup(written);
        }
        var moment =
                kind.equals("number") ? null : Conversions.moment(value, arguments.environment());
        return moment == null
                ? value
                : Value.markup(styles(arguments, moment, false).format(format));
    }

    private static DateStyles styles(
            Arguments arguments, LocalDateTime at, boolean hasShiftedDayNames) {
        return new DateStyles(
                at, arguments.environment().zone(), locale(arguments), hasShiftedDayNames);
    }

    private static String format(Arguments arguments, int index) {
        var format = arguments.text(index);
        if (format.length() > LONGEST_FORMAT) {
            throw arguments.fault("the format is longer than " + LONGEST_FORMAT + " characters");
        }
        return format;
    }

    private static Locale locale(Arguments arguments) {
        var code = arguments.text(3, "").strip();
        return code.isEmpty() ? Locale.US : Locale.forLanguageTag(code.replace('_', '-'));
    }
}
