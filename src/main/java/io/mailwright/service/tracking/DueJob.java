package io.mailwright.service.tracking;

import io.mailwright.cache.TrackingStore.Mark;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.xmlapi.wire.WireTime;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** A job of which there may be events that are not here yet. */
record DueJob(Mark mark, TrackingPeriod period, boolean full) {
    /** Nothing comes any more after so long a quiet; then a job is sealed. */
    private static final Duration QUIET = Duration.ofDays(60);

    /** What came late in the days before is asked for again. */
    private static final int OVERLAP_DAYS = 2;

    private static final Set<JobState> ENDED =
            Set.of(JobState.COMPLETE, JobState.CANCELED, JobState.DELETED, JobState.ERROR);

    /**
     * Whether a job had been quiet for long when it was fetched last.
     *
     * @param types those the account tells, all of which have to be known until then
     */
    static boolean isSealed(Mark mark, Set<EventType> types) {
        var last = last(mark);
        return last != null
                && isQuiet(mark.fetched(), last)
                && types.stream().allMatch(type -> isQuiet(mark.told().get(type), last));
    }

    private static boolean isQuiet(@Nullable Instant until, Instant last) {
        return until != null && !until.isBefore(last.plus(QUIET));
    }

    private static @Nullable Instant last(Mark mark) {
        var sent = mark.sentAt();
        var event = mark.lastEvent();
        if (sent == null || event == null) {
            return sent == null ? event : sent;
        }
        return sent.isAfter(event) ? sent : event;
    }

    long job() {
        return mark.job();
    }

    /** The first day of which events of a type are wanted; {@code null} for all. */
    @Nullable LocalDate from(EventType type) {
        var told = mark.told().get(type);
        if (told == null || full) {
            return null;
        }
        var from = day(told).minusDays(OVERLAP_DAYS);
        var to = period.to();
        return to != null && to.isBefore(from) ? to : from;
    }

    /** Whether it is to be asked to whom it went: that is settled once the sending has ended. */
    boolean wantsSent() {
        return full || !mark.told().containsKey(EventType.SENT) || !hasEnded();
    }

    private boolean hasEnded() {
        return mark.state() != null && ENDED.contains(mark.state());
    }

    /** The day of sending, if it is known. */
    @Nullable LocalDate sentOn() {
        return mark.sentAt() == null ? null : day(mark.sentAt());
    }

    static LocalDate day(Instant moment) {
        return moment.atOffset(WireTime.ZONE).toLocalDate();
    }
}
