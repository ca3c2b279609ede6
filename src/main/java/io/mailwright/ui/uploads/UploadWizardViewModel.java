package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.ListService;
import io.mailwright.service.ProfileService;
import io.mailwright.service.SubscriberService;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

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

    private final Jobs jobs;
    private final Texts texts;
    private final UploadRuns runs;
    private final UploadFileViewModel file;
    private final UploadMapViewModel map;
    private final UploadTemplatesViewModel templates;
    private final UploadCheckViewModel check;
    private final UploadEqualViewModel equal;
    private final UploadStart start;
    private final UploadResultViewModel result;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.FILE);
    private final ReadOnlyObjectWrapper<@Nullable UploadRun> run = new ReadOnlyObjectWrapper<>();
    private boolean proving;

    UploadWizardViewModel(
            UploadService uploads,
            SubscriberService subscribers,
            ProfileService profile,
            Jobs jobs,
            UploadRuns runs) {
        this.jobs = jobs;
        this.texts = Texts.of(UploadWizardViewModel.class);
        this.runs = runs;
        this.file = new UploadFileViewModel(uploads, subscribers, jobs, texts);
        this.map = new UploadMapViewModel(profile, jobs, texts);
        this.templates = new UploadTemplatesViewModel(uploads.templates(), map, jobs, texts);
        this.check = new UploadCheckViewModel(uploads, jobs, texts);
        this.equal = new UploadEqualViewModel(uploads, jobs, texts);
        this.start = new UploadStart(uploads, jobs, texts);
        this.result = new UploadResultViewModel(uploads, jobs, texts);
        file.chosenProperty().subscribe(this::begun);
        check.sumsProperty().subscribe(this::offerEqual);
        check.sumsProperty().subscribe(() -> check.inDoubt().forEach(map::ask));
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

    /** The result of one that is done, with the question what an undo could put back. */
    void takeBack(Upload upload) {
        result.undo().askOnceShown();
        finished(upload);
    }

    void choose(Path path) {
        file.choose(path);
    }

    void paste(String rows) {
        file.paste(rows);
    }

    /** The main action of the step shown. */
    void next() {
        switch (step.get()) {
            case FILE -> {
                templates.load();
                step.set(Step.MAP);
            }
            case MAP -> {
                step.set(Step.CHECK);
                check.check(map.plan());
            }
            case CHECK -> send();
            case RUN, RESULT -> {}
        }
    }

    /** Checks once more, with the quotes by which the file can be read. */
    void readOtherwise() {
        var quoting = check.remedyProperty().get();
        if (quoting == null) {
            return;
        }
        map.read(quoting);
        check.check(map.plan());
    }

    /** One step back, to what it was; not once something was sent. */
    void back() {
        start.forget();
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
        start.cancel();
    }

    /** Of each check anew: mended otherwise, others may leave. */
    private void offerEqual(@Nullable Upload sums) {
        if (sums != null) {
            equal.offer(check.plan());
        }
    }

    private void send() {
        if (check.sumsProperty().get() != null && equal.readyProperty().get()) {
            start.begin(equal.chosen(check.plan()), equal.agreed(), this::start);
        }
    }

    /** As {@link #start}; at its end it is held against the account. */
    void goOnAndProve(Upload upload) {
        proving = true;
        if (upload.state() == UploadState.DONE) {
            finished(upload);
        } else {
            start(upload);
        }
    }

    /** Sets an upload that stands in the ledger on its way, and shows how it goes. */
    void start(Upload upload) {
        var sending = runs.of(upload);
        follow(sending);
        sending.start();
    }

    /** Whether this program was started to go on with it, as the last one was ended at once. */
    boolean isProving() {
        return proving;
    }

    private void follow(UploadRun sending) {
        run.set(sending);
        step.set(Step.RUN);
        sending.watch()
                .figuresProperty()
                .subscribe(figures -> {
                    if (UploadResultViewModel.closes(figures)) {
                        finished(figures);
                    }
                });
    }

    private void finished(Upload upload) {
        result.show(upload);
        if (proving) {
            proving = false;
            result.prove();
        }
        step.set(Step.RESULT);
    }

    UploadFileViewModel file() {
        return file;
    }

    UploadMapViewModel map() {
        return map;
    }

    UploadTemplatesViewModel templates() {
        return templates;
    }

    UploadCheckViewModel check() {
        return check;
    }

    UploadEqualViewModel equal() {
        return equal;
    }

    UploadStart start() {
        return start;
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
}
