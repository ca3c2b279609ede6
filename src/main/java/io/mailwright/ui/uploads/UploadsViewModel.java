package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.service.Services;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** The uploads there were, newest first. */
final class UploadsViewModel {
    private final Services services;
    private final UploadRuns runs;
    private final Jobs jobs;
    private final Texts texts;
    private final ObservableList<Upload> history = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();

    UploadsViewModel(Services services, UploadRuns runs, Jobs jobs, Texts texts) {
        this.services = services;
        this.runs = runs;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** Reads them again from the ledger. */
    void load() {
        jobs.of(texts.get("job.history"), _ -> services.uploads().history())
                .quietly()
                .onDone(all -> {
                    history.setAll(all);
                    loaded.set(true);
                })
                .start();
    }

    /** Gives an upload of the ledger to {@code then}. */
    void find(long id, Consumer<Upload> then) {
        jobs.of(texts.get("job.history"), _ -> services.uploads().show(id))
                .quietly()
                .onDone(then)
                .start();
    }

    /** A wizard at its first step. */
    UploadWizardViewModel wizard() {
        return new UploadWizardViewModel(
                services.uploads(), services.subscribers(), services.profile(), jobs, runs);
    }

    /** Lets a wizard begin a new upload, onto {@code listId} if given. */
    void begin(UploadWizardViewModel wizard, @Nullable Long listId) {
        wizard.open(services.lists(), listId);
    }

    /** Whether it is on its way, begun in this window. */
    boolean isRunning(Upload upload) {
        return runs.of(upload).runningProperty().get();
    }

    /** Whether one can be gone on with: not done, and not on its way from this window. */
    boolean canGoOn(Upload upload) {
        return switch (upload.state()) {
            case DONE -> false;
            case STOPPED, READING, RUNNING -> !isRunning(upload);
        };
    }

    ObservableList<Upload> history() {
        return history;
    }

    /** Whether the history is known, so that "none yet" can be told from "not read yet". */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }
}
