package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.ui.text.Formats;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The rates a send is judged by, each a part of the people of a whole ({@code tracking.md} T23).
 */
enum Kpi {
    DELIVERED(SummaryCount.SENT, EventType.SENT),
    OPENED(SummaryCount.DELIVERED, EventType.OPEN),
    CLICKED(SummaryCount.DELIVERED, EventType.CLICK),
    UNSUBSCRIBED(SummaryCount.DELIVERED, EventType.UNSUBSCRIBE),
    BOUNCED(SummaryCount.SENT, EventType.BOUNCE);

    private final SummaryCount whole;
    private final EventType people;

    Kpi(SummaryCount whole, EventType people) {
        this.whole = whole;
        this.people = people;
    }

    /** Whose events are the people behind it; behind those delivered, all it was sent to. */
    EventType people() {
        return people;
    }

    /** People of whom it is true; nothing if that cannot be known. */
    OptionalLong part(JobReport job) {
        return switch (this) {
            case DELIVERED -> job.figure(SummaryCount.DELIVERED);
            case OPENED -> job.figure(SummaryCount.UNIQUE_OPENS);
            case CLICKED -> job.figure(SummaryCount.UNIQUE_CLICKS);
            case UNSUBSCRIBED -> job.figure(SummaryCount.UNSUBSCRIBES);
            case BOUNCED -> OptionalLong.of(job.bounces());
        };
    }

    /** People among whom they are. */
    OptionalLong whole(JobReport job) {
        return job.figure(whole);
    }

    /** From 0 to 1, or more where there were more events than messages; nothing without a whole. */
    OptionalDouble rate(JobReport job) {
        var rates = job.rates();
        var rate =
                switch (this) {
                    case DELIVERED -> rates.delivery();
                    case OPENED -> rates.open();
                    case CLICKED -> rates.click();
                    case UNSUBSCRIBED -> rates.unsubscribe();
                    case BOUNCED -> rates.bounce();
                };
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
    }

    /** {@code 46.2%}, {@code –} without a whole. */
    String percent(JobReport job) {
        var rate = rate(job);
        return rate.isEmpty() ? Formats.percent(0, 0) : Formats.percent(rate.getAsDouble());
    }

    /** Whether much of it is a bad sign. */
    boolean isUnwelcome() {
        return this == UNSUBSCRIBED || this == BOUNCED;
    }

    /** The end of its keys in the texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
