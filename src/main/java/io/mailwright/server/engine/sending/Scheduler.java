package io.mailwright.server.engine.sending;

import io.mailwright.domain.send.JobState;
import io.mailwright.domain.send.SendCode;
import io.mailwright.server.engine.Worker;
import io.mailwright.server.engine.groups.Groups;
import io.mailwright.server.engine.sending.message.JobMail;
import io.mailwright.server.engine.sending.message.JobMails;
import io.mailwright.server.engine.sending.message.Unsendable;
import io.mailwright.server.engine.sending.simulation.Upcoming;
import io.mailwright.server.engine.tracking.TrackedEvents;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.RecipientTable.State;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Begins jobs when their time has come, and ends them when every message was handed over or put
 * off. For one thread, but for what it is told of trouble.
 */
final class Scheduler implements Worker.Task, Sender.JobTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

    /** Whoever serves the store may have added a job, and can wake only those of its process. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** A job that is later than that was not late by chance. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private static final Duration FORGIVE = Duration.ofHours(1);

    /** Subscribers of the account that are looked at in one change. */
    private static final int AUDIENCE_PART = 20_000;

    private final Store store;
    private final JobMails mails;
    private final Feed feed;
    private final Overdue overdue;
    private final Upcoming upcoming;
    private Instant forgiven = Instant.EPOCH;

    Scheduler(Store store, JobMails mails, Feed feed, Overdue overdue) {
        this.store = store;
        this.mails = mails;
        this.feed = feed;
        this.overdue = overdue;
        this.upcoming = new Upcoming(store);
    }

    /** Puts in order what an earlier run has left; to be called before anything is sent. */
    void recover() {
        change(tables -> {
            int uncertain = tables.recipients().markUncertain(tables.now());
            if (uncertain > 0) {
                LOG.warn("{} messages were in flight when the server was cut off", uncertain);
            }
            tables.jobs().resume(true);
            if (overdue == Overdue.SEND) {
                tables.jobs().resume(false);
            }
        });
    }

    @Override
    public Optional<Duration> run() throws InterruptedException {
        for (long job : store.read(tables -> tables.jobs().scheduled(tables.now()))) {
            begin(find(job));
            openDue();
        }
        openDue();
        feed.tell();
        store.read(tables -> tables.jobs().unfinished()).forEach(this::endIfDone);
        forgive();
        return Optional.of(pause(upcoming.happen()));
    }

    private void begin(Job job) throws InterruptedException {
        if (overdue == Overdue.WAIT && isLate(job)) {
            change(tables ->
                    tables.jobs()
                            .pause(
                                    job.id(),
                                    "Its time passed while no server ran: release it, or start the"
                                            + " server with --overdue send, to send it now"));
            LOG.warn("Job {} is overdue and waits", job.id());
            return;
        }
        var mail = compiled(job);
        if (mail.isPresent()) {
            fill(job);
            change(tables -> tables.jobs().begin(job.id(), tables.now()));
            LOG.info("Job {} begins", job.id());
            feed.open(mail.get().as(find(job.id())));
        }
    }

    private boolean isLate(Job job) {
        return job.planned().plus(LATE).isBefore(store.clock().instant());
    }

    /** In parts, so that others can write in between; what a crash leaves undone is done again. */
    private void fill(Job job) throws InterruptedException {
        if (job.kind() != Job.Kind.LISTS) {
            return;
        }
        refreshGroups(job);
        for (var after = Optional.of(0L); after.isPresent(); ) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            long last = after.get();
            after =
                    store.change(tables ->
                            tables.audience().fill(job.id(), last, AUDIENCE_PART, tables.now()));
            openDue();
        }
    }

    /** Whom a group holds is found out before each send ({@code subscribers-lists.md} S20, X). */
    private void refreshGroups(Job job) {
        var groups = new Groups(store);
        for (boolean suppressed : new boolean[] {false, true}) {
            for (long target :
                    store.<List<Long>>read(t -> t.jobs().targets(job.id(), suppressed))) {
                if (store.read(tables -> tables.groups().find(target)).isPresent()) {
                    groups.refresh(target);
                }
            }
        }
    }

    private void openDue() {
        for (long id : store.read(tables -> tables.queue().jobs(tables.now()))) {
            var open = feed.mail(id);
            if (open.isEmpty() || open.get().job().kind() == Job.Kind.TRIGGERED) {
                var job = find(id);
                if (open.filter(mail -> mail.isOf(job)).isEmpty()) {
                    compiled(job).ifPresent(feed::open);
                }
            }
        }
    }

    private void endIfDone(long id) {
        if (store.read(tables -> tables.queue().isOpen(id))) {
            return;
        }
        var mail = feed.mail(id).or(() -> compiled(find(id)));
        change(tables -> tables.jobs().end(id, JobState.COMPLETE, tables.now()));
        LOG.info("Job {} is complete", id);
        feed.shut(id);
        mail.map(mails::fetchAfter)
                .ifPresent(failed ->
                        failed.forEach(one ->
                                LOG.warn("Job {}, call after the send: {}", id, one.reason())));
    }

    /** Nothing if it cannot be sent, which is then in the store. */
    private Optional<JobMail> compiled(Job job) {
        try {
            return Optional.of(mails.of(job));
        } catch (Unsendable e) {
            var problem = String.valueOf(e.getMessage());
            LOG.warn("Job {}: {}", job.id(), problem);
            if (job.kind() == Job.Kind.TRIGGERED) {
                refuse(job, problem);
            } else {
                failed(job.id(), problem);
            }
            return Optional.empty();
        }
    }

    /** A definition can be mended; who was to get its message meanwhile gets none. */
    private void refuse(Job job, String problem) {
        change(tables -> {
            for (var queued : tables.queue().due(job.id(), tables.now(), AUDIENCE_PART)) {
                tables.recipients()
                        .put(
                                queued.recipient(),
                                State.NOT_SENT,
                                tables.now(),
                                SendCode.BUILD_EMAIL_ERROR.number(),
                                problem);
            }
        });
    }

    @Override
    public void failed(long job, String problem) {
        feed.shut(job);
        change(tables -> tables.jobs().fail(job, problem, tables.now()));
        LOG.warn("Job {} cannot be sent", job);
    }

    @Override
    public void paused(long job, String problem) {
        feed.shut(job);
        change(tables -> tables.jobs().pause(job, problem));
        LOG.warn("Job {} waits: {}", job, problem);
    }

    private void forgive() {
        var now = store.clock().instant();
        if (forgiven.plus(FORGIVE).isBefore(now)) {
            forgiven = now;
            change(tables -> new TrackedEvents(tables).forgive());
        }
    }

    private Duration pause(Optional<Instant> event) {
        var now = store.clock().instant();
        return Stream.of(
                        event,
                        store.read(tables -> tables.jobs().nextPlanned()),
                        store.read(tables -> tables.queue().next()))
                .flatMap(Optional::stream)
                .filter(at -> at.isAfter(now))
                .map(at -> Duration.between(now, at))
                .filter(until -> until.compareTo(LOOK) < 0)
                .min(Duration::compareTo)
                .orElse(LOOK);
    }

    private Job find(long id) {
        return store.read(tables -> tables.jobs().find(id)).orElseThrow();
    }

    private void change(Consumer<Tables> work) {
        store.change(tables -> {
            work.accept(tables);
            return tables;
        });
    }
}
