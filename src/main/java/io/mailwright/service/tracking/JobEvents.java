package io.mailwright.service.tracking;

import io.mailwright.cache.ToldJob;
import io.mailwright.cache.TrackingLoad;
import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.service.BulkExports;
import io.mailwright.service.tracking.JobCalls.Days;
import io.mailwright.xmlapi.bulk.BulkReader;
import io.mailwright.xmlapi.call.ExportJob;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Brings one job by calls, into a load. */
final class JobEvents {
    /** What can be asked for by call, but for whom a job went to. */
    static final Set<EventType> REACTIONS =
            EnumSet.of(
                    EventType.OPEN,
                    EventType.CLICK,
                    EventType.BOUNCE,
                    EventType.UNSUBSCRIBE,
                    EventType.FORWARD);

    private final JobCalls calls;
    private final BulkExports exports;
    private final TrackingLoad load;

    JobEvents(JobCalls calls, BulkExports exports, TrackingLoad load) {
        this.calls = calls;
        this.exports = exports;
        this.load = load;
    }

    /** The totals first: that the sending has ended has to be older than to whom it went. */
    void bring(DueJob job, Instant until) {
        var totals = calls.totals(job.job());
        if (!totals.told()) {
            return;
        }
        var types = EnumSet.noneOf(EventType.class);
        for (var type : REACTIONS) {
            if (calls.events(job, type, new Days(job.from(type), job.period().to()), load::add)) {
                types.add(type);
            }
        }
        types.addAll(sent(job));
        load.add(
                new ToldJob(
                        job.job(),
                        totals.test(),
                        totals.summary().orElse(ToldJob.NO_SUMMARY),
                        List.of(),
                        types,
                        until,
                        until));
    }

    /**
     * To whom a job went, if that is to be asked; answers the types that were told. All of it, in a
     * bounded period too: once the sending has ended nobody asks again.
     */
    Set<EventType> sent(DueJob job) {
        if (!job.wantsSent()) {
            return Set.of();
        }
        if (exports.possible() && calls.isNever(EventType.SENT)) {
            return sentByFile(job);
        }
        if (calls.events(job, EventType.SENT, Days.ALL, load::add)) {
            return Set.of(EventType.SENT);
        }
        return exports.possible() ? sentByFile(job) : Set.of();
    }

    private Set<EventType> sentByFile(DueJob job) {
        try {
            exports.read(
                    new ExportJob(job.job(), true, false, null, null),
                    "job " + job.job(),
                    new BulkReader(
                            _ -> {},
                            person -> load.person(person.subscriber(), person.email()),
                            event -> load.add(new AddressedEvent(event, ""))));
            return Set.of(EventType.SENT, EventType.NOT_SENT);
        } catch (Failure.Refused refused) {
            Refusal.of(refused);
            return Set.of();
        }
    }
}
