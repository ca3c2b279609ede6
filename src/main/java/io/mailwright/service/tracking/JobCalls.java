package io.mailwright.service.tracking;

import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.RetrieveEvents;
import io.mailwright.xmlapi.call.RetrieveSummary;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks for what became of single jobs, in as many parts as it takes. What the account once said it
 * never tells it is not asked for again. For one thread.
 */
final class JobCalls {
    /** No account is older. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final XmlApi api;
    private final Set<EventType> never = EnumSet.noneOf(EventType.class);
    private boolean neverTotals;

    JobCalls(XmlApi api) {
        this.api = api;
    }

    /**
     * The totals of a job.
     *
     * @param told whether the account knows the job
     * @param test whether it is one, of which there are no totals
     */
    record Totals(boolean told, boolean test, Optional<JobSummary> summary) {}

    Totals totals(long job) {
        if (neverTotals) {
            return new Totals(true, false, Optional.empty());
        }
        try {
            return new Totals(true, false, Optional.of(api.send(new RetrieveSummary(job))));
        } catch (Failure.Refused refused) {
            var meaning = Refusal.of(refused);
            neverTotals = meaning == Refusal.NEVER;
            return new Totals(
                    meaning != Refusal.THIS, meaning == Refusal.NOTHING, Optional.empty());
        }
    }

    /** Whether the account has said that it never tells events of that type so. */
    boolean isNever(EventType type) {
        return never.contains(type);
    }

    /**
     * The events of one type of a job.
     *
     * @return whether the account tells them
     * @throws Failure.Invalid if those of one day are too many for an answer
     */
    boolean events(DueJob job, EventType type, Days days, Consumer<AddressedEvent> events) {
        if (isNever(type)) {
            return false;
        }
        try {
            api.stream(new RetrieveEvents(job.job(), type, days.from(), days.to()), events);
            return true;
        } catch (Failure.Refused refused) {
            return switch (Refusal.of(refused)) {
                case NOTHING -> true;
                case TOO_LARGE -> {
                    halves(job, type, days.closed(job), events);
                    yield true;
                }
                case NEVER -> {
                    never.add(type);
                    yield false;
                }
                case THIS -> false;
            };
        }
    }

    private void halves(DueJob job, EventType type, Days days, Consumer<AddressedEvent> events) {
        var from = days.from();
        var to = days.to();
        if (from == null || to == null || !from.isBefore(to)) {
            throw new Failure.Invalid(
                    "Job %d has more events in a day than one answer of the account holds, which has them as a file only: give the account its place for files, under Accounts or with account add and --ftp"
                            .formatted(job.job()));
        }
        var middle = LocalDate.ofEpochDay((from.toEpochDay() + to.toEpochDay()) / 2);
        events(job, type, new Days(from, middle), events);
        events(job, type, new Days(middle.plusDays(1), to), events);
    }

    /** Days of events, both included; {@code null} for an open end. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
        static final Days ALL = new Days(null, null);

        /** With both ends, such that nothing is outside. */
        private Days closed(DueJob job) {
            var sent = job.sentOn();
            return new Days(
                    from != null ? from : sent != null ? sent.minusDays(1) : BEGINNING,
                    to != null ? to : LocalDate.now(ZoneOffset.UTC).plusDays(1));
        }
    }
}
