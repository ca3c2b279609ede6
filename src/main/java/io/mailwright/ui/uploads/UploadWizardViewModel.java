package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.ListService;
import io.mailwright.service.SubscriberService;
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

import java.nio.file.Path;

/** The way of a file into a list, in five steps; nothing is sent before the fourth. */
final class UploadWizardViewModel {
    /** The steps, in order. */
    enum Step {
        FILE,
        MAP,
        CHECK,
        RUN,
        RESULT
    }

    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final UploadRuns runs;
    private final UploadFileViewModel file;
    private final UploadMapViewModel map;
    private final UploadCheckViewModel check;
    private final UploadResultViewModel result;
    private final Problems problems = new Problems();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FILE);
    private final ReadOnlyObjectWrapper<@Nullable UploadRun> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper beginning = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable UploadPlan plan;
    private @Nullable Job<Upload> begin;

    UploadWizardViewModel(
            UploadService uploads, SubscriberService subscribers, Jobs jobs, UploadRuns runs) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.texts = Texts.of(UploadWizardViewModel.class);
        this.runs = runs;
        this.file = new UploadFileViewModel(uploads, subscribers, jobs, texts);
        this.map = new UploadMapViewModel(texts);
        this.check = new UploadCheckViewModel(uploads, jobs, texts);
        this.result = new UploadResultViewModel(uploads, jobs, texts);
        file.chosenProperty().subscribe(this::begun);
    }

    private void begun(UploadFileViewModel.@Nullable Chosen chosen) {
        if (chosen != null) {
            map.begin(chosen.preview(), chosen.suggested(), chosen.attributes());
        }
    }

    /** A new upload; {@code listId} is chosen beforehand if given. */
    void open(ListService lists, @Nullable Long listId) {
        jobs.of(texts.get("job.lists"), _ -> lists.saved())
                .quietly()
                .onDone(all -> map.choices(all, listId))
                .start();
    }

    /** One that is on its way, stopped or done. */
    void open(Upload upload) {
        if (upload.state() == UploadState.DONE) {
            finished(upload);
        } else {
            follow(runs.of(upload));
        }
    }

    void choose(Path path) {
        file.choose(path);
    }

    /** The main action of the step shown. */
    void next() {
        switch (step.get()) {
            case FILE -> step.set(Step.MAP);
            case MAP -> {
                plan = map.plan();
                step.set(Step.CHECK);
                check.check(plan);
            }
            case CHECK -> send();
            case RUN, RESULT -> {}
        }
    }

    /** One step back, to what it was; not once something was sent. */
    void back() {
        problem.set("");
        switch (step.get()) {
            case MAP -> step.set(Step.FILE);
            case CHECK -> {
                check.stop();
                step.set(Step.MAP);
            }
            case FILE, RUN, RESULT -> {}
        }
    }

    /** Whether there is a step to go back to. */
    boolean canGoBack() {
        return step.get() == Step.MAP || step.get() == Step.CHECK;
    }

    /** Stops what is only being looked at; an upload on its way goes on. */
    void leave() {
        check.stop();
        if (begin != null) {
            begin.cancel();
        }
    }

    private void send() {
        var wanted = plan;
        if (wanted == null || check.sumsProperty().get() == null || beginning.get()) {
            return;
        }
        problem.set("");
        begin =
                jobs.of(
                                texts.get("job.begin", wanted.file().getFileName()),
                                progress -> uploads.show(uploads.begin(wanted, progress)))
                        .onDone(upload -> {
                            var sending = runs.of(upload);
                            follow(sending);
                            sending.start();
                        })
                        .onRefusal(failure -> problem.set(problems.of(failure).words()));
        beginning.bind(begin.runningProperty());
        begin.start();
    }

    private void follow(UploadRun sending) {
        run.set(sending);
        step.set(Step.RUN);
        sending.figuresProperty()
                .subscribe(figures -> {
                    if (UploadResultViewModel.closes(figures)) {
                        finished(figures);
                    }
                });
    }

    private void finished(Upload upload) {
        result.show(upload);
        step.set(Step.RESULT);
    }

    /** The file's sum as terms, once checked. */
    String sum() {
        var sums = check.sumsProperty().get();
        return sums == null
                ? ""
                : texts.get(
                        "check.sum",
                        Formats.count(sums.created()),
                        Formats.count(sums.updated()),
                        Formats.count(sums.unchanged()),
                        Formats.count(sums.skipped()),
                        Formats.count(sums.rejected()),
                        Formats.count(sums.rows()));
    }

    UploadFileViewModel file() {
        return file;
    }

    UploadMapViewModel map() {
        return map;
    }

    UploadCheckViewModel check() {
        return check;
    }

    UploadResultViewModel result() {
        return result;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** What is on its way; {@code null} before the fourth step. */
    ReadOnlyObjectProperty<@Nullable UploadRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** Whether the rows are just being written into the ledger. */
    ReadOnlyBooleanProperty beginningProperty() {
        return beginning.getReadOnlyProperty();
    }

    /** Why the upload could not begin, in words; empty if it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
