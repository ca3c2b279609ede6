package io.mailwright.ui.sends;

import io.mailwright.service.send.SendService;
import io.mailwright.ui.text.Dates;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Moments of sends, which the account reckons in a zone of its own. */
final class Moments {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private Moments() {}

    /** The zone the account reckons in. */
    static ZoneId zone() {
        return SendService.ZONE;
    }

    /** A date and a time of the day in the account's zone; nothing if they are none. */
    static Optional<Instant> read(String date, String time) {
        var clock = clock(time);
        return clock == null
                ? Optional.empty()
                : Dates.typed(date).map(day -> day.atTime(clock).atZone(zone()).toInstant());
    }

    private static @Nullable LocalTime clock(String text) {
        try {
            return LocalTime.parse(text.strip(), TIME);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    static String date(Instant at) {
        return Dates.shown(LocalDate.ofInstant(at, zone()));
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(zone()));
    }

    /** As the clock on this computer's wall has it. */
    static String here(Instant at) {
        var local = at.atZone(ZoneId.systemDefault());
        return Dates.shown(local.toLocalDate()) + " " + TIME.format(local);
    }
}
