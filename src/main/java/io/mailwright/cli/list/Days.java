package io.mailwright.cli.list;

import io.mailwright.cli.frame.UsageException;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days as they are typed, in UTC. */
final class Days {
    private Days() {}

    /** The last moment of a day. */
    static Instant end(String day) {
        return before(parse(day).plusDays(1));
    }

    /** The last moment before a day. */
    static Instant before(String day) {
        return before(parse(day));
    }

    private static Instant before(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }

    private static LocalDate parse(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException _) {
            throw new UsageException("\"" + day + "\" is no date. Write it as YYYY-MM-DD.");
        }
    }
}
