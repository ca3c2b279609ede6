package io.mailwright.service.tracking;

import io.mailwright.cache.ToldJob;
import io.mailwright.cache.TrackingLoad;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.service.BulkExports;
import io.mailwright.xmlapi.bulk.BulkJob;
import io.mailwright.xmlapi.bulk.BulkReader;
import io.mailwright.xmlapi.call.ExportJobs;
import io.mailwright.xmlapi.call.ExportJobs.Days;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings jobs, and what became of them, by one file the account makes of them all. */
final class JobsFile {
    /** All but to whom jobs went ({@code tracking.md} T17, X). */
    static final Set<EventType> TOLD =
            EnumSet.complementOf(EnumSet.of(EventType.SENT, EventType.NOT_SENT));

    private final BulkExports exports;
    private final TrackingLoad load;
    private final Map<Long, DueJob> due;
    private final Instant until;

    private JobsFile(BulkExports exports, TrackingLoad load, Map<Long, DueJob> due, Instant until) {
        this.exports = exports;
        this.load = load;
        this.due = due;
        this.until = until;
    }

    /**
     * Reads the file into the load.
     *
     * @param until what it is known until, of those that are due
     */
    static void read(
            BulkExports exports,
            TrackingLoad load,
            List<DueJob> due,
            TrackingPeriod period,
            Instant until) {
        var byId = due.stream().collect(Collectors.toMap(DueJob::job, Function.identity()));
        new JobsFile(exports, load, byId, until).read(period);
    }

    private void read(TrackingPeriod period) {
        var events = new Days(earliest(this::firsts), period.to());
        var jobs = new Days(earliest(job -> Stream.of(job.sentOn())), period.to());
        exports.read(
                new ExportJobs(false, events, jobs),
                "the tracking data",
                new BulkReader(
                        this::job,
                        person -> load.person(person.subscriber(), person.email()),
                        event -> load.add(new AddressedEvent(event, ""))));
    }

    private Stream<@Nullable LocalDate> firsts(DueJob job) {
        return TOLD.stream().map(job::from);
    }

    /** Open, if that of any is. */
    private @Nullable LocalDate earliest(Function<DueJob, Stream<@Nullable LocalDate>> days) {
        if (due.values().stream().flatMap(days).anyMatch(Objects::isNull)) {
            return null;
        }
        return due.values().stream()
                .flatMap(days)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Of one that is not due not all that happened is in the file. */
    private void job(BulkJob job) {
        boolean isDue = due.containsKey(job.job());
        load.add(
                new ToldJob(
                        job.job(),
                        job.test(),
                        job.summary(),
                        job.lists(),
                        isDue ? TOLD : Set.of(),
                        until,
                        isDue ? until : null));
    }
}
