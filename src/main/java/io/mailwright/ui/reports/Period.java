package io.mailwright.ui.reports;

import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** When the sends that are shown were sent. */
sealed interface Period {
    /** The beginning of one as long before it; where it is all time, it is that of all time. */
    Instant before(Instant now);

    /** The beginning of it, seen from {@code now}. */
    Instant from(Instant now);

    /** The first moment behind it. */
    Instant until();

    /** What it is called. */
    String words(Texts texts);

    /** So far back. */
    enum Back implements Period {
        MONTH(30),
        QUARTER(90),
        YEAR(365),
        ALL(0);

        private final int days;

        Back(int days) {
            this.days = days;
        }

        @Override
        public Instant before(Instant now) {
            return this == ALL ? Instant.MIN : from(now).minus(Duration.ofDays(days));
        }

        @Override
        public Instant from(Instant now) {
            return this == ALL ? Instant.MIN : now.minus(Duration.ofDays(days));
        }

        @Override
        public Instant until() {
            return Instant.MAX;
        }

        @Override
        public String words(Texts texts) {
            return texts.get("period." + name());
        }
    }

    /** One of the calendar, by this computer's clock. */
    record Month(YearMonth month) implements Period {
        /** The one of a moment. */
        static Month of(Instant moment) {
            return new Month(YearMonth.from(moment.atZone(ZoneId.systemDefault())));
        }

        @Override
        public Instant before(Instant now) {
            return start(month.minusMonths(1));
        }

        @Override
        public Instant from(Instant now) {
            return start(month);
        }

        @Override
        public Instant until() {
            return start(month.plusMonths(1));
        }

        @Override
        public String words(Texts texts) {
            return Formats.month(month);
        }

        private static Instant start(YearMonth month) {
            return month.atDay(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
        }
    }
}
