package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One upload on its way, with its figures while it goes; it goes on wherever the user is. */
final class UploadRun {
    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final ReadOnlyObjectWrapper<Upload> figures;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");
    private final Job<Upload> job;
    private final Job<Upload> look;

    UploadRun(Upload upload, UploadService uploads, Jobs jobs, Texts texts) {
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
                        progress -> uploads.run(id, progress))
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

    private void refresh() {
        if (!look.runningProperty().get()) {
            look.start();
        }
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
