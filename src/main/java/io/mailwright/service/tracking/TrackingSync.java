package io.mailwright.service.tracking;

import io.mailwright.cache.Database;
import io.mailwright.cache.ToldJob;
import io.mailwright.cache.TrackingLoad;
import io.mailwright.cache.TrackingStore;
import io.mailwright.cache.TrackingStore.Mark;
import io.mailwright.domain.Failure;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobHeading;
import io.mailwright.domain.tracking.JobSummary;
import io.mailwright.service.BulkExports;
import io.mailwright.service.Progress;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.RetrieveJobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/**
 * Brings jobs and what became of their messages into the local copy: by a file of all where the
 * account has a place for files, else by calls, a job at a time. Only what may be new is asked for,
 * with some days that were asked for before; what is there already stays as it is, and nothing is
 * ever taken away. An account that does not tell something simply has less.
 */
public final class TrackingSync {
    private static final Logger LOG = LoggerFactory.getLogger(TrackingSync.class);

    /** A job may have been told later than it was sent. */
    private static final Duration OVERLAP = Duration.ofDays(7);

    private final XmlApi api;
    private final BulkExports exports;
    private final Database cache;
    private final TrackingStore store;
    private final InstantSource clock;

    public TrackingSync(XmlApi api, BulkExports exports, Database cache) {
        this(api, exports, cache, InstantSource.system());
    }

    TrackingSync(XmlApi api, BulkExports exports, Database cache, InstantSource clock) {
        this.api = api;
        this.exports = exports;
        this.cache = cache;
        this.store = new TrackingStore(cache);
        this.clock = clock;
    }

    /** How much there is in the local copy. */
    public TrackingStore store() {
        return store;
    }

    /**
     * Brings what is new. What it had brought whole before it was interrupted stays, and the next
     * one goes on from there.
     *
     * @param full to ask for everything again, sealed jobs too
     * @throws CancellationException if the thread is interrupted
     */
    public void sync(TrackingPeriod period, boolean full, Progress progress) {
        var now = clock.instant();
        if (!bringJobs(period, full, now)) {
            LOG.info("The account does not tell its jobs");
            return;
        }
        var due = due(period, full);
        if (due.isEmpty()) {
            return;
        }
        var end = period.end();
        var until = end == null || end.isAfter(now) ? now : end;
        var calls = new JobCalls(api);
        var inFile = exports.possible() && byFile(due, period, until, progress);
        bringEach(due, calls, until, inFile, progress);
    }

    /** Answers whether the account tells them. */
    private boolean bringJobs(TrackingPeriod period, boolean full, Instant now) {
        boolean isBounded = !period.equals(TrackingPeriod.ALL);
        var from =
                isBounded || full
                        ? period.begin()
                        : store.asked().map(asked -> asked.minus(OVERLAP)).orElse(null);
        try (var load = TrackingLoad.open(cache)) {
            api.stream(new RetrieveJobs(from, period.end()), job -> load.add(told(job, now)));
            load.takeOver(now);
        } catch (Failure.Refused refused) {
            boolean isTold = Refusal.of(refused) == Refusal.NOTHING;
            takeOverNothing(now);
            return isTold;
        }
        if (!isBounded) {
            store.asked(now);
        }
        return true;
    }

    /** Whose SUBID the lists have told since gets the events that extracts told by address. */
    private void takeOverNothing(Instant now) {
        try (var load = TrackingLoad.open(cache)) {
            load.takeOver(now);
        }
    }

    private static ToldJob told(JobHeading job, Instant now) {
        var summary = new JobSummary(0, "", "", "", "", job.sentAt(), null, Map.of(), Map.of());
        return new ToldJob(job.job(), false, summary, job.lists(), Set.of(), now, null);
    }

    private List<DueJob> due(TrackingPeriod period, boolean full) {
        var marks = store.marks();
        var types = exports.possible() ? JobsFile.TOLD : toldByCalls(marks);
        return marks.stream()
                .filter(mark -> period.contains(mark.sentAt()))
                .filter(mark -> full || !DueJob.isSealed(mark, types))
                .map(mark -> new DueJob(mark, period, full))
                .toList();
    }

    /** What the account tells of any job: for others nobody need wait. */
    private static Set<EventType> toldByCalls(List<Mark> marks) {
        return marks.stream()
                .flatMap(mark -> mark.told().keySet().stream())
                .filter(JobEvents.REACTIONS::contains)
                .collect(Collectors.toSet());
    }

    /** Answers whether they came; where there is trouble with files, calls may do. */
    private boolean byFile(
            List<DueJob> due, TrackingPeriod period, Instant until, Progress progress) {
        progress.at(0, due.size(), "");
        try (var load = TrackingLoad.open(cache)) {
            JobsFile.read(exports, load, due, period, until);
            stopIfInterrupted();
            load.takeOver(until);
            return true;
        } catch (Failure.CacheUnusable unusable) {
            throw unusable;
        } catch (Failure failure) {
            LOG.warn("No file of tracking data, asking by calls: {}", failure.getMessage());
            return false;
        }
    }

    private void bringEach(
            List<DueJob> due, JobCalls calls, Instant until, boolean inFile, Progress progress) {
        long done = 0;
        try (var load = TrackingLoad.open(cache)) {
            var events = new JobEvents(calls, exports, load);
            for (var job : due) {
                stopIfInterrupted();
                progress.at(done++, due.size(), Long.toString(job.job()));
                if (inFile) {
                    load.add(sent(job, events.sent(job), until));
                } else {
                    events.bring(job, until);
                }
                load.takeOver(until);
            }
        }
        progress.at(done, due.size(), "");
    }

    private static ToldJob sent(DueJob job, Set<EventType> types, Instant until) {
        return new ToldJob(job.job(), false, ToldJob.NO_SUMMARY, List.of(), types, until, until);
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
