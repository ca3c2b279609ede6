package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.nio.file.Path;

/** Saves what would change, cell by cell, to be looked through or shown to somebody else. */
final class CheckExport {
    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    CheckExport(UploadService uploads, Jobs jobs, Texts texts) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** What the file is best called. */
    String name(UploadPlan plan) {
        var name = String.valueOf(plan.file().getFileName()).replaceFirst("\\.[^.]*$", "");
        return texts.get("check.save.name", name);
    }

    void save(UploadPlan plan, Path file) {
        said.set("");
        jobs.of(texts.get("job.changes"), progress -> uploads.exportChanges(plan, file, progress))
                .onDone(written -> said.set(texts.get("result.saved.all", written.getFileName())))
                .onRefusal(failure -> said.set(problems.of(failure).words()))
                .start();
    }

    /** What came of it; empty until there is something to say. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
