package io.mailwright.ui.uploads;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.SuggestedMapping;
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
import java.util.List;

/** Step 1: the file, and what was found out about it. */
final class UploadFileViewModel {
    /** A file as read, with where its columns could go. */
    record Chosen(FilePreview preview, SuggestedMapping suggested, List<Attribute> attributes) {}

    private final UploadService uploads;
    private final SubscriberService subscribers;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private @Nullable Job<Chosen> job;

    UploadFileViewModel(
            UploadService uploads, SubscriberService subscribers, Jobs jobs, Texts texts) {
        this.uploads = uploads;
        this.subscribers = subscribers;
        this.jobs = jobs;
        this.texts = texts;
    }

    /**
     * Looks into a file; one that cannot be used is said so in place. Of several chosen in haste
     * the last counts.
     */
    void choose(Path file) {
        if (job != null) {
            job.cancel();
        }
        problem.set("");
        job =
                jobs.of(texts.get("job.preview", file.getFileName()), _ -> read(file))
                        .onDone(chosen::set)
                        .onRefusal(failure -> {
                            chosen.set(null);
                            problem.set(problems.of(failure).words());
                        });
        reading.bind(job.runningProperty());
        job.start();
    }

    private Chosen read(Path file) {
        var preview = uploads.preview(file);
        var attributes = subscribers.attributes();
        return new Chosen(preview, uploads.suggest(preview, attributes), attributes);
    }

    /** Encoding, mark and delimiter as found, in words. */
    String facts() {
        var found = chosen.get();
        if (found == null) {
            return "";
        }
        var preview = found.preview();
        return switch (preview.format()) {
            case FileFormat.Text text ->
                    texts.get(
                            preview.byteOrderMark() ? "file.facts.mark" : "file.facts",
                            Formats.size(preview.bytes()),
                            preview.columns().size(),
                            text.charset().displayName(),
                            delimiter(text.delimiter()));
            case FileFormat.Sheet sheet ->
                    texts.get(
                            "file.facts.sheet",
                            Formats.size(preview.bytes()),
                            preview.columns().size(),
                            sheet.name());
        };
    }

    private String delimiter(char delimiter) {
        return switch (delimiter) {
            case ',' -> texts.get("delimiter.comma");
            case ';' -> texts.get("delimiter.semicolon");
            case '\t' -> texts.get("delimiter.tab");
            default -> String.valueOf(delimiter);
        };
    }

    /** {@code null} until a file could be read. */
    ReadOnlyObjectProperty<@Nullable Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Why the file cannot be used, in words; empty if it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }
}
