package io.mailwright.service;

import io.mailwright.cache.AccountWork;
import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.Database;
import io.mailwright.cache.LedgerLag;
import io.mailwright.cache.ListStore;
import io.mailwright.cache.Staging;
import io.mailwright.cache.SubscriberSearch;
import io.mailwright.cache.SyncMarks;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.SubscriberQuery;
import io.mailwright.service.content.AccountEmails;
import io.mailwright.service.content.EmailBodies;
import io.mailwright.service.tracking.TrackingPeriod;
import io.mailwright.service.tracking.TrackingSync;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.FindLists;
import io.mailwright.xmlapi.call.RetrieveAttributes;
import io.mailwright.xmlapi.call.RetrieveList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Brings the account into the cache. Thread-safe; one sync at a time, in whatever process. */
public final class SyncService {
    private static final Logger LOG = LoggerFactory.getLogger(SyncService.class);

    /** What was brought so long ago is fetched again rather than gone on from. */
    private static final Duration STALE = Duration.ofDays(1);

    private final XmlApi api;
    private final AccountRows rows;
    private final Database cache;
    private final AttributeStore attributes;
    private final ListStore lists;
    private final SyncMarks marks;
    private final SubscriberSearch search;
    private final TrackingSync tracking;
    private final LedgerLag lags;
    private final EmailBodies bodies;
    private final AccountEmails emails;

    /** Without a place for files, which very large lists need. */
    public SyncService(XmlApi api, Database cache) {
        this(api, FilePlace.NONE, cache);
    }

    /** Brings the account behind {@code api}; what is too large for it comes from {@code files}. */
    public SyncService(XmlApi api, FilePlace files, Database cache) {
        this.api = api;
        var exports = new BulkExports(api, files, PassingFolder.beside(cache.file()));
        this.rows = new AccountRows(api, exports);
        this.cache = cache;
        this.attributes = new AttributeStore(cache);
        this.lists = new ListStore(cache);
        this.marks = new SyncMarks(cache);
        this.search = new SubscriberSearch(cache);
        this.tracking = new TrackingSync(api, exports, cache);
        this.lags = new LedgerLag(cache);
        this.bodies = new EmailBodies(api, cache);
        this.emails = new AccountEmails(api, cache);
    }

    /** As the other, with all tracking data. */
    public SyncResult sync(boolean full, Progress progress) {
        return sync(TrackingPeriod.ALL, full, progress);
    }

    /**
     * Lists, attributes, the Master Unsubscribe list, and the people of each list, All Subscribers
     * first. Each list is fetched whole before anything of it replaces what the cache has, so one
     * that fails leaves the old. Interrupted, the next one goes on with the lists still to do,
     * unless {@code full} or a day has gone by. Who is gone from the account is gone from the
     * cache. Then jobs and what became of their messages, of which nothing that was brought is ever
     * gone, what the account's e-mails are called, and those whose links were clicked.
     *
     * @param period which of these
     * @throws Failure.Invalid if another sync runs
     * @throws CancellationException if the thread is interrupted
     */
    public SyncResult sync(TrackingPeriod period, boolean full, Progress progress) {
        long began = System.nanoTime();
        try (var _ = AccountWork.SYNC.begin(cache);
                var staging = Staging.open(cache)) {
            boolean isNew = full || !goesOn();
            // Lists that were brought before may have been so before an upload.
            var followed = isNew ? lags.all() : List.<LedgerLag.Lag>of();
            if (isNew) {
                marks.begin(Instant.now());
            }
            attributes.replaceAll(api.send(new RetrieveAttributes()));
            bringLists(progress);
            bringUnsubscribes(staging);
            bringPeople(staging, progress);
            staging.finish();
            tracking.sync(period, full, progress);
            // What was brought first is as old as the beginning.
            marks.end(marks.begun().orElseGet(Instant::now));
            followed.forEach(lags::end);
            emails.bring();
            bodies.bringClicked(progress);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long people = search.count(SubscriberQuery.ALL);
        LOG.info("Synchronised {} people in {} s", people, Math.round(seconds));
        var brought = tracking.store();
        return new SyncResult(
                lists.all().size(), people, brought.jobs(), brought.events(), seconds);
    }

    /**
     * The people of some lists as the account has them now, with All Subscribers and the Master
     * Unsubscribe list; of other lists nothing.
     *
     * <p>Waits while a sync runs.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public void refresh(List<Long> some, Progress progress) {
        refresh(some, 0, progress);
    }

    /** As the other, after an upload that put people on them. */
    public void refresh(List<Long> some, long uploadId, Progress progress) {
        try (var _ = AccountWork.SYNC.await(cache, () -> pause(progress));
                var staging = Staging.open(cache)) {
            bringUnsubscribes(staging);
            var wanted =
                    lists.all().stream()
                            .filter(list ->
                                    list.type() == ListType.MASTER || some.contains(list.id()))
                            .toList();
            var steps = new Steps(progress, wanted);
            for (var list : wanted) {
                bring(list, uploadId, staging, steps);
            }
        }
    }

    private static void pause(Progress progress) {
        stopIfInterrupted();
        progress.at(0, 0, "");
    }

    private boolean goesOn() {
        return marks.begun().filter(at -> at.isAfter(Instant.now().minus(STALE))).isPresent();
    }

    private void bringLists(Progress progress) {
        var ids = api.send(new FindLists(""));
        var found = new ArrayList<MailList>();
        for (long id : ids) {
            stopIfInterrupted();
            var list = api.send(new RetrieveList(id));
            progress.at(0, 0, list.name());
            found.add(list);
        }
        lists.replaceAll(found);
    }

    private void bringUnsubscribes(Staging staging) {
        staging.begin();
        rows.unsubscribes(staging::add);
        staging.takeOverUnsubscribes();
    }

    private void bringPeople(Staging staging, Progress progress) {
        var todo = lists.all().stream().filter(list -> !marks.done(list.id())).toList();
        var steps = new Steps(progress, todo);
        for (var list : todo) {
            bring(list, 0, staging, steps);
        }
    }

    private void bring(MailList list, long uploadId, Staging staging, Steps steps) {
        var asOf = Instant.now();
        staging.begin();
        rows.people(
                list,
                row -> {
                    stopIfInterrupted();
                    staging.add(row);
                    steps.row(list);
                });
        stopIfInterrupted();
        staging.takeOver(list.id(), asOf, uploadId);
        steps.done(list);
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    /** When the last whole sync ended. */
    public Optional<Instant> lastSync() {
        return marks.ended();
    }

    /** Says how far the people of all lists are, now and then. */
    private static final class Steps {
        private static final int OFTEN = 500;

        private final Progress progress;
        private final long total;
        private long before;
        private long rows;

        Steps(Progress progress, List<MailList> todo) {
            this.progress = progress;
            this.total = todo.stream().mapToLong(list -> list.counts().subscribers()).sum();
        }

        void row(MailList list) {
            if (rows++ % OFTEN == 0) {
                say(list);
            }
        }

        void done(MailList list) {
            before += list.counts().subscribers();
            rows = 0;
            say(list);
        }

        private void say(MailList list) {
            progress.at(before + Math.min(rows, list.counts().subscribers()), total, list.name());
        }
    }

    /**
     * What a sync brought.
     *
     * @param lists how many the account has
     * @param subscribers how many the account has, brought now or by the sync this one went on from
     * @param jobs how many the local copy has
     * @param events how many the local copy has
     */
    public record SyncResult(
            long lists, long subscribers, long jobs, long events, double seconds) {}
}
