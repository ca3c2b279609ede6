package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.Progress;
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

import java.util.function.Consumer;

/** The beginning of an upload: every row is written into the ledger before the first is sent. */
final class UploadStart {
    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Job<Upload> job;

    UploadStart(UploadService uploads, Jobs jobs, Texts texts) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.texts = texts;
    }

    /**
     * Writes the rows down, once at a time; {@code then} gets the upload, not yet on its way.
     *
     * @param leavers how many people it was agreed to that they leave the list; {@code null} if it
     *     is not made equal to the file
     */
    void begin(UploadPlan plan, @Nullable Long leavers, Consumer<Upload> then) {
        if (running.get()) {
            return;
        }
        problem.set("");
        job =
                jobs.of(
                                texts.get("job.begin", plan.file().getFileName()),
                                progress -> begun(plan, leavers, progress))
                        .onDone(then)
                        .onRefusal(failure -> problem.set(problems.of(failure).words()));
        running.bind(job.runningProperty());
        job.start();
    }

    private Upload begun(UploadPlan plan, @Nullable Long leavers, Progress progress) {
        long id = uploads.begin(plan, UploadWay.AUTO, null, progress);
        if (leavers != null) {
            uploads.leavers().confirm(id, leavers);
        }
        return uploads.show(id);
    }

    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /** Takes the words about the last attempt away. */
    void forget() {
        problem.set("");
    }

    /** Whether the rows are just being written into the ledger. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why the upload could not begin, in words; empty if it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
