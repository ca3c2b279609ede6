package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads dates as authors and attributes write them: as in the United States or after ISO 8601, in
 * figures or with English names, with or without a time (V devsf, C).
 */
final class DateText {
    private static final int LONGEST = 64;
    private static final Pattern IN_FIGURES =
            Pattern.compile("\\d{1,4}[-/]\\d{1,2}[-/]\\d{1,4}(?:[T ].*)?");
    private static final Pattern WITH_NAME =
            Pattern.compile("(?=.*\\d{4})(?=.*\\p{L}{3})[\\p{L}\\d].*");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}.*");

    private static final List<DateTimeFormatter> FIGURES = forms("M/d/uuuu", "uuuu-M-d");
    private static final List<DateTimeFormatter> NAMES =
            forms(
                    "[EEEE, ]MMMM d, uuuu",
                    "[EEE, ]MMM d, uuuu",
                    "[EEEE, ]d MMMM uuuu",
                    "[EEE, ]d MMM uuuu");
    private static final List<DateTimeFormatter> TIMES = forms("");

    private DateText() {}

    /**
     * The moment a text names, in a zone.
     *
     * @param today the date of a time alone
     */
    static @Nullable LocalDateTime parse(String text, ZoneOffset zone, LocalDate today) {
        var written = text.strip();
        var fields = written.length() > LONGEST ? null : fields(written, true);
        if (fields == null) {
            return null;
        }
        var date = Objects.requireNonNullElse(fields.query(TemporalQueries.localDate()), today);
        return moment(fields, date, zone);
    }

    /** The moment a text in figures names, without regard to zones; a time alone is no date. */
    static @Nullable LocalDateTime parseDate(String text) {
        var written = text.strip();
        var fields = written.length() > LONGEST ? null : fields(written, false);
        var date = fields == null ? null : fields.query(TemporalQueries.localDate());
        return fields == null || date == null ? null : moment(fields, date, null);
    }

    private static @Nullable TemporalAccessor fields(String text, boolean isAnyForm) {
        if (IN_FIGURES.matcher(text).matches()) {
            return first(FIGURES, text);
        }
        if (!isAnyForm) {
            return null;
        }
        if (TIME.matcher(text).matches()) {
            return first(TIMES, text);
        }
        return WITH_NAME.matcher(text).matches() ? first(NAMES, text) : null;
    }

    private static @Nullable TemporalAccessor first(List<DateTimeFormatter> forms, String text) {
        for (var form : forms) {
            try {
                return form.parse(text);
            } catch (DateTimeException _) {
                // one of the other forms, perhaps
            }
        }
        return null;
    }

    private static LocalDateTime moment(
            TemporalAccessor fields, LocalDate date, @Nullable ZoneOffset zone) {
        var time =
                Objects.requireNonNullElse(
                        fields.query(TemporalQueries.localTime()), LocalTime.MIDNIGHT);
        var written = fields.query(TemporalQueries.offset());
        var moment = date.atTime(time);
        return written == null || zone == null
                ? moment
                : moment.atOffset(written).withOffsetSameInstant(zone).toLocalDateTime();
    }

    private static List<DateTimeFormatter> forms(String... dates) {
        return Stream.of(dates).map(DateText::form).toList();
    }

    private static DateTimeFormatter form(String date) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(date)
                .appendPattern("[ ]['T']")
                .appendPattern("[h:mm[:ss][ ]a]")
                .optionalStart()
                .appendPattern("H:mm")
                .optionalStart()
                .appendPattern(":ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .optionalEnd()
                .optionalEnd()
                .appendPattern("[ ][XXX][X]")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
