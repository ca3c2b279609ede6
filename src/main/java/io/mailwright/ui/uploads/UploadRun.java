package io.mailwright.ui.uploads;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.upload.Outage;
import io.mailwright.service.upload.Throttle;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

/** One upload on its way, with its figures while it goes; it goes on wherever the user is. */
final class UploadRun {
    private static final String BETWEEN = " · ";

    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final @Nullable Plug plug;
    private final Problems problems = new Problems();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");
    private final Outage outage = new Outage();
    private final Throttle throttle = new Throttle(0);
    private final Job<Upload> job;
    private final Job<Upload> giveUp;
    private final UploadWatch watch;

    UploadRun(Upload upload, UploadService uploads, Jobs jobs, Texts texts, @Nullable Plug plug) {
        this.plug = plug;
        this.uploads = uploads;
        this.jobs = jobs;
        this.texts = texts;
        this.watch = new UploadWatch(upload, uploads, jobs, texts, outage);
        this.job = sending(upload);
        this.giveUp = givingUp(upload.id());
        running.bind(job.runningProperty().or(giveUp.runningProperty()));
        pace.bind(job.paceProperty().map(UploadRun::withoutShare));
        job.progressProperty().subscribe(watch::refresh);
    }

    /** How much is done stands beside it already. */
    private static String withoutShare(String words) {
        int end = words.indexOf(BETWEEN);
        return end < 0 ? "" : words.substring(end + BETWEEN.length());
    }

    private Job<Upload> sending(Upload upload) {
        long id = upload.id();
        return told(
                jobs.of(
                        texts.get("job.upload", upload.file().getFileName()),
                        progress -> uploads.persist(id, throttle, progress, outage)));
    }

    private Job<Upload> givingUp(long id) {
        return told(jobs.of(texts.get("job.cancel"), progress -> uploads.cancel(id, progress)));
    }

    private Job<Upload> told(Job<Upload> work) {
        return work.onDone(watch::take)
                .onRefusal(failure -> {
                    problem.set(problems.of(failure).words());
                    watch.refresh();
                })
                .onStopped(() -> {
                    problem.set(texts.get("run.stopped"));
                    watch.refresh();
                });
    }

    /** Begins, or goes on where it stopped. */
    void start() {
        if (canBegin()) {
            problem.set("");
            job.start();
        }
    }

    private boolean canBegin() {
        return !running.get() && upload().state() != UploadState.DONE;
    }

    private Upload upload() {
        return watch.figuresProperty().get();
    }

    /** Stops between two rows; what was sent stays sent, and it can be gone on with. */
    void stop() {
        (giveUp.runningProperty().get() ? giveUp : job).cancel();
    }

    /** Gives up what was not sent, once it is stopped; an import that was asked for ends first. */
    void cancel() {
        if (canBegin()) {
            problem.set("");
            giveUp.start();
        }
    }

    /** Whether the program can be ended in the midst of it. */
    boolean hasPlug() {
        return plug != null;
    }

    /** Ends the program at once; another one goes on and proves that nothing is lost. */
    void pull() {
        if (plug != null && running.get()) {
            try {
                plug.pull(upload().id());
            } catch (Failure.Invalid failure) {
                problem.set(problems.of(failure).words());
            }
        }
    }

    /** At most so many rows a second, by calls; 0 for no limit. */
    void throttle(long rowsASecond) {
        throttle.set(rowsASecond);
    }

    long throttle() {
        return throttle.rowsASecond();
    }

    /**
     * Looks whether it still moves; called now and then while it is watched.
     *
     * @param now in nanoseconds, on any steady clock
     */
    void heartbeat(long now) {
        watch.heartbeat(running.get(), now);
    }

    /** What is seen of it while it goes. */
    UploadWatch watch() {
        return watch;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How fast it goes and how long it still takes, in words. */
    ReadOnlyStringProperty paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /** Why it does not run, in words; empty while it does. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
