package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.UndoForecast;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.upload.UploadService;
import io.mailwright.service.upload.UploadUndo;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes a finished upload back: says first what cannot be put back, then does it on a yes. */
final class UploadUndoViewModel {
    private static final int EXAMPLES = 3;

    /** What takes longer is said beforehand. */
    private static final Duration LONG = Duration.ofSeconds(10);

    /** How far the question is. */
    enum Phase {
        /** There is nothing to take back. */
        NONE,
        OFFERED,
        /** The account is being asked what can be put back. */
        LOOKING,
        /** It is said what cannot; waits for a yes. */
        SAID,
        /** There is an undo already, done or not. */
        BEGUN,
        /** It was too long ago. */
        EXPIRED
    }

    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private @Nullable Upload upload;
    private @Nullable Upload undo;
    private @Nullable Job<UndoForecast> looking;
    private @Nullable Found known;
    private boolean asking;

    /**
     * What is known of taking an upload back.
     *
     * @param until when it can be
     * @param staying attributes that were made for it
     */
    private record Found(Optional<Upload> undo, Instant until, List<String> staying) {}

    UploadUndoViewModel(UploadService uploads, Jobs jobs, Texts texts) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** Whether an upload is one that can be taken back, or was. */
    static boolean concerns(Upload upload) {
        return upload.state() == UploadState.DONE
                && upload.undoes() == 0
                && upload.created() + upload.updated() > 0;
    }

    void show(Upload shown) {
        stop();
        upload = shown;
        undo = null;
        warning.set("");
        phase.set(Phase.NONE);
        if (concerns(shown)) {
            jobs.of(texts.get("job.undo.look"), _ -> found(shown))
                    .quietly()
                    .onDone(found -> offer(shown, found))
                    .start();
        }
    }

    private Found found(Upload shown) {
        return new Found(
                uploads.undo().of(shown.id()).map(uploads::show),
                uploads.undo().until(shown.id()),
                uploads.undo().staying(shown.id()));
    }

    private void offer(Upload shown, Found found) {
        if (!shown.equals(upload)) {
            return;
        }
        known = found;
        undo = found.undo().orElse(null);
        if (undo == null && Instant.now().isAfter(found.until())) {
            asking = false;
            words.set(texts.get("undo.expired", UploadUndo.OFFERED.toDays()));
            phase.set(Phase.EXPIRED);
            return;
        }
        if (undo == null) {
            words.set(
                    texts.get(
                            "undo.words",
                            shown.created(),
                            shown.updated(),
                            Formats.when(found.until())));
        } else {
            boolean done = undo.state() == UploadState.DONE;
            words.set(texts.get(done ? "undo.done" : "undo.begun", Formats.count(undo.id())));
        }
        phase.set(undo == null ? Phase.OFFERED : Phase.BEGUN);
        if (asking) {
            asking = false;
            ask();
        }
    }

    /** Asks as soon as the upload that is shown next is known to have no undo. */
    void askOnceShown() {
        asking = true;
    }

    /** Has the account asked what can be put back; nothing is changed. */
    void ask() {
        var shown = upload;
        if (shown == null || phase.get() != Phase.OFFERED) {
            return;
        }
        phase.set(Phase.LOOKING);
        warning.set("");
        looking =
                jobs.of(
                                texts.get("job.undo.look"),
                                progress -> uploads.undo().forecast(shown.id(), progress))
                        .onDone(this::said)
                        .onStopped(() -> phase.set(Phase.OFFERED))
                        .onRefusal(failure -> {
                            warning.set(problems.of(failure).words());
                            phase.set(Phase.OFFERED);
                        });
        looking.start();
    }

    private void said(UndoForecast forecast) {
        if (upload == null || forecast.uploadId() != upload.id()) {
            return;
        }
        words.set(
                texts.get("undo.back", forecast.back())
                        + (forecast.expected().compareTo(LONG) < 0
                                ? ""
                                : " " + texts.get("undo.takes", Formats.left(forecast.expected())))
                        + staying());
        warning.set(
                forecast.left() == 0
                        ? ""
                        : texts.get("undo.left", forecast.left()) + examples(forecast));
        phase.set(Phase.SAID);
    }

    private String staying() {
        return known == null || known.staying().isEmpty()
                ? ""
                : "\n" + texts.get("undo.stays", String.join(", ", known.staying()));
    }

    private static String examples(UndoForecast forecast) {
        return forecast.examples().stream()
                .limit(EXAMPLES)
                .map(row -> "\n" + row.email() + ": " + row.reason())
                .collect(Collectors.joining());
    }

    /** Leaves the upload as it is. */
    void keep() {
        stop();
        if (upload != null && known != null && phase.get() != Phase.BEGUN) {
            warning.set("");
            offer(upload, known);
        }
    }

    private void stop() {
        if (looking != null) {
            looking.cancel();
        }
    }

    /** Takes it back, or shows the undo there is; {@code then} gets it, not yet on its way. */
    void undo(Consumer<Upload> then) {
        var shown = upload;
        if (undo != null) {
            then.accept(undo);
        } else if (shown != null && phase.get() == Phase.SAID) {
            jobs.of(
                            texts.get("job.undo.begin"),
                            _ -> uploads.show(uploads.undo().begin(shown.id())))
                    .onDone(then)
                    .onRefusal(failure -> warning.set(problems.of(failure).words()))
                    .start();
        }
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What would be, or was, done. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** What cannot be put back, or why nothing was done; empty for neither. */
    ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }
}
