package io.mailwright.domain.tracking;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;

/** Of which part of a job a number of people is. */
public sealed interface Among {
    /** Of all of it. */
    record Everybody() implements Among {}

    /** Of those who clicked a link. */
    record OfLink(LinkFigure link) implements Among {}

    /** Of those whose last bounce was of that category and code. */
    record OfBounce(BounceFigure bounce) implements Among {}

    /**
     * Of those whose addresses have one domain.
     *
     * @param domain empty for those of whom no address is known
     */
    record OfDomain(String domain) implements Among {}

    /**
     * Of those mailed by one list.
     *
     * @param list 0 for those of whom it was not told
     */
    record OfList(long list) implements Among {}

    /** Of those who reacted with or from it. */
    record OfOrigin(OriginKind kind, String name) implements Among {}

    /** Of those to whom a part of the message was shown, or who gave an answer in its survey. */
    record OfTold(ToldFigure.Kind kind, String name, String answer) implements Among {
        /** Those counted in a figure. */
        public static OfTold of(ToldFigure figure) {
            return new OfTold(figure.kind(), figure.name(), figure.answer());
        }
    }

    /** Of those who did it at some time, as {@link QuarterCount}s tell it. */
    sealed interface OfTime extends Among {
        /**
         * Whether events of a quarter of an hour are of it.
         *
         * @param quarter its start
         */
        boolean has(Instant quarter);
    }

    /**
     * Of those of an hour of the week.
     *
     * @param hour it begins at, from 0 to 23
     * @param zone by whose clocks
     */
    record OfWeekHour(DayOfWeek day, int hour, ZoneId zone) implements OfTime {
        @Override
        public boolean has(Instant quarter) {
            var at = quarter.atZone(zone);
            return at.getDayOfWeek() == day && at.getHour() == hour;
        }
    }

    /**
     * Of those between two moments.
     *
     * @param from {@code null} for all before
     * @param until no more of it
     */
    record OfStretch(@Nullable Instant from, Instant until) implements OfTime {
        @Override
        public boolean has(Instant quarter) {
            return (from == null || !quarter.isBefore(from)) && quarter.isBefore(until);
        }
    }
}
