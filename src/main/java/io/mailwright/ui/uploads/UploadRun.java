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
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** One upload on its way, with its figures while it goes; it goes on wherever the user is. */
final class UploadRun {
    /** Nothing for so long is said. */
    private static final Duration STALL = Duration.ofSeconds(15);

    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final @Nullable Plug plug;
    private final Problems problems = new Problems();
    private final ReadOnlyObjectWrapper<Upload> figures;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final Outage outage = new Outage();
    private final Throttle throttle = new Throttle(0);
    private final Job<Upload> job;
    private final Job<Upload> look;
    private long movedTo = -1;
    private long movedAt;

    UploadRun(Upload upload, UploadService uploads, Jobs jobs, Texts texts, @Nullable Plug plug) {
        this.plug = plug;
        this.uploads = uploads;
        this.jobs = jobs;
        this.texts = texts;
        this.figures = new ReadOnlyObjectWrapper<>(upload);
        this.job = sending(upload.id());
        this.look = looking(upload.id());
        running.bind(job.runningProperty());
        pace.bind(job.paceProperty());
        job.progressProperty().subscribe(this::refresh);
    }

    private Job<Upload> sending(long id) {
        return jobs.of(
                        texts.get("job.upload", figures.get().file().getFileName()),
                        progress -> uploads.persist(id, throttle, progress, outage))
                .onDone(figures::set)
                .onRefusal(failure -> {
                    problem.set(problems.of(failure).words());
                    refresh();
                })
                .onStopped(() -> {
                    problem.set(texts.get("run.stopped"));
                    refresh();
                });
    }

    private Job<Upload> looking(long id) {
        return jobs.of(texts.get("job.figures"), _ -> uploads.show(id))
                .quietly()
                .onDone(figures::set);
    }

    /** Begins, or goes on where it stopped. */
    void start() {
        if (!running.get() && figures.get().state() != UploadState.DONE) {
            problem.set("");
            job.start();
        }
    }

    /** Stops between two rows; what was sent stays sent, and it can be gone on with. */
    void stop() {
        if (running.get()) {
            job.cancel();
        }
    }

    /** Gives up what was not sent, once it is stopped. */
    void cancel() {
        if (!running.get() && figures.get().state() != UploadState.DONE) {
            problem.set("");
            long id = figures.get().id();
            jobs.of(texts.get("job.cancel"), progress -> uploads.cancel(id, progress))
                    .onDone(figures::set)
                    .onRefusal(failure -> problem.set(problems.of(failure).words()))
                    .start();
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
                plug.pull(figures.get().id());
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
        long done =
                figures.get().rows() - figures.get().waiting() + figures.get().leavers().removed();
        if (done != movedTo || !running.get()) {
            movedTo = done;
            movedAt = now;
        }
        if (!running.get()) {
            waiting.set("");
        } else if (outage.cause().isPresent()) {
            waiting.set(texts.get("run.offline"));
        } else {
            var still = Duration.ofNanos(now - movedAt);
            waiting.set(
                    still.compareTo(STALL) < 0
                            ? ""
                            : texts.get(
                                    "run.stalled",
                                    Formats.duration(still.truncatedTo(ChronoUnit.SECONDS))));
        }
        if (running.get()) {
            refresh();
        }
    }

    private void refresh() {
        if (!look.runningProperty().get()) {
            look.start();
        }
    }

    /** That it waits, for how long or for what, in words; empty while it moves. */
    ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** How far it is; while it runs, of a moment ago. */
    ReadOnlyObjectProperty<Upload> figuresProperty() {
        return figures.getReadOnlyProperty();
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
