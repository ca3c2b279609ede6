package io.mailwright.domain.tracking;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * At which hours of the week something happened, by the clocks of a time zone: where they are put
 * back an hour of a day is two. Immutable.
 */
public final class WeekHours {
    private static final int HOURS = 24;

    /** A week without anything. */
    public static final WeekHours NONE = new WeekHours();

    private final Map<DayOfWeek, long[]> days = new EnumMap<>(DayOfWeek.class);

    private WeekHours() {
        for (var day : DayOfWeek.values()) {
            days.put(day, new long[HOURS]);
        }
    }

    public static WeekHours of(List<QuarterCount> quarters, EventType type, ZoneId zone) {
        var week = new WeekHours();
        for (var quarter : quarters) {
            if (quarter.type() == type) {
                var at = quarter.start().atZone(zone);
                week.day(at.getDayOfWeek())[at.getHour()] += quarter.events();
            }
        }
        return week;
    }

    private long[] day(DayOfWeek day) {
        return days.getOrDefault(day, new long[HOURS]);
    }

    /**
     * How often within an hour.
     *
     * @param hour it begins at, from 0 to 23
     */
    public long count(DayOfWeek day, int hour) {
        return day(day)[hour];
    }
}
