package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadProof;
import io.mailwright.domain.upload.UploadRecord;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.control.PageSource;
import io.mailwright.ui.control.PagedRows;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** Step 5: what became of every row, and what can be done about it. */
final class UploadResultViewModel {
    /** Whether the sum of the outcomes is the number of rows, every row counted anew. */
    enum Closing {
        COUNTING,
        CLOSED,
        OPEN
    }

    private record Known(boolean closes, UploadRecord how) {}

    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final UploadUndoViewModel undo;
    private final ReadOnlyObjectWrapper<@Nullable Upload> upload = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PagedRows<UploadRow>> rows =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Closing> closing =
            new ReadOnlyObjectWrapper<>(Closing.COUNTING);
    private final ReadOnlyStringWrapper how = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<UploadStory.Line>> story =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper proof = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");

    UploadResultViewModel(UploadService uploads, Jobs jobs, Texts texts) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.texts = texts;
        this.undo = new UploadUndoViewModel(uploads, jobs, texts);
    }

    void show(Upload finished) {
        saved.set("");
        how.set("");
        story.set(List.of());
        proof.set("");
        closing.set(Closing.COUNTING);
        upload.set(finished);
        undo.show(finished);
        browse(finished.undoes() == 0 ? Outcome.REJECTED : Outcome.SKIPPED);
        jobs.of(texts.get("job.count"), _ -> known(finished))
                .quietly()
                .onDone(known -> {
                    if (finished.equals(upload.get())) {
                        closing.set(
                                known.closes && closes(finished) ? Closing.CLOSED : Closing.OPEN);
                        how.set(words(known.how));
                        story.set(UploadStory.of(finished, known.how, texts));
                    }
                })
                .start();
    }

    private Known known(Upload finished) {
        var outcomes = uploads.outcomes();
        return new Known(outcomes.closes(finished.id()), outcomes.how(finished.id()));
    }

    private String words(UploadRecord record) {
        var via = record.via();
        return texts.get(
                "result.how",
                record.who().isEmpty() ? texts.get("result.how.nobody") : record.who(),
                via == null ? "" : texts.get("result.via." + via.name().toLowerCase(Locale.ROOT)));
    }

    /** Shows the rows of one outcome; of all for {@code null}. */
    void browse(@Nullable Outcome which) {
        var shown = shown();
        outcome.set(which);
        rows.set(null);
        PagedRows.load(jobs, texts.get("job.opened"), source(uploads, shown, which))
                .quietly()
                .onDone(found -> {
                    if (shown.equals(upload.get()) && which == outcome.get()) {
                        rows.set(found);
                    }
                })
                .start();
    }

    /** Whether the terms add up to the rows of the file, none waiting. */
    static boolean closes(Upload upload) {
        long terms =
                upload.created()
                        + upload.updated()
                        + upload.unchanged()
                        + upload.skipped()
                        + upload.rejected();
        return upload.state() == UploadState.DONE
                && upload.waiting() == 0
                && terms == upload.rows();
    }

    private static PageSource<UploadRow> source(
            UploadService uploads, Upload upload, @Nullable Outcome which) {
        return new PageSource<>() {
            @Override
            public long count() {
                return which == null ? upload.rows() : which.of(upload);
            }

            @Override
            public List<UploadRow> page(long offset, int limit) {
                RowState state = which == null ? null : which.state();
                return uploads.rows(upload.id(), state, offset, limit);
            }
        };
    }

    /** What a file of the rejected rows is best called. */
    String rejectsName() {
        return texts.get("result.file", shown().file().getFileName());
    }

    /** What a file of every row's outcome is best called. */
    String outcomesName() {
        var name = String.valueOf(shown().file().getFileName()).replaceFirst("\\.[^.]*$", "");
        return texts.get("result.file.all", name);
    }

    /** Holds the ledger against the account; what comes of it is said. */
    void prove() {
        var shown = shown();
        proof.set(texts.get("proof.looking"));
        jobs.of(texts.get("job.proof"), _ -> uploads.outcomes().prove(shown.id()))
                .onDone(found -> {
                    if (shown.equals(upload.get())) {
                        proof.set(words(found));
                    }
                })
                .onRefusal(failure -> proof.set(problems.of(failure).words()))
                .start();
    }

    private String words(UploadProof found) {
        return texts.get(
                found.holds() ? "proof.holds" : "proof.broken",
                Formats.count(found.people()),
                Formats.count(found.missing()),
                Formats.count(found.doubled()));
    }

    /** What the account says of the rows, in words; empty until it was asked. */
    ReadOnlyStringProperty proofProperty() {
        return proof.getReadOnlyProperty();
    }

    /** Writes the rejected rows to a file that can be mended and uploaded. */
    void saveRejects(Path file) {
        saved.set("");
        jobs.of(texts.get("job.rejects"), _ -> uploads.outcomes().writeRejects(shown().id(), file))
                .onDone(written -> saved.set(texts.get("result.saved", written.getFileName())))
                .onRefusal(failure -> saved.set(problems.of(failure).words()))
                .start();
    }

    /** Writes every row with its outcome to a file. */
    void saveAll(Path file) {
        saved.set("");
        long id = shown().id();
        jobs.of(
                        texts.get("job.outcomes"),
                        progress -> uploads.outcomes().export(id, file, progress))
                .onDone(written -> saved.set(texts.get("result.saved.all", written.getFileName())))
                .onRefusal(failure -> saved.set(problems.of(failure).words()))
                .start();
    }

    /**
     * Begins another upload of just the rejected rows; {@code then} gets it, not yet on its way.
     */
    void retry(Consumer<Upload> then) {
        long id = shown().id();
        jobs.of(texts.get("job.retry"), _ -> uploads.show(uploads.outcomes().retry(id)))
                .onDone(then)
                .onRefusal(failure -> saved.set(problems.of(failure).words()))
                .start();
    }

    /** Writes the rejected rows where they can be mended; {@code then} gets the file. */
    void mend(Consumer<Path> then) {
        long id = shown().id();
        jobs.of(texts.get("job.rejects"), _ -> uploads.outcomes().mendable(id))
                .onDone(then)
                .onRefusal(failure -> saved.set(problems.of(failure).words()))
                .start();
    }

    private Upload shown() {
        return Objects.requireNonNull(upload.get(), "no upload shown");
    }

    UploadUndoViewModel undo() {
        return undo;
    }

    /** {@code null} until there is one. */
    ReadOnlyObjectProperty<@Nullable Upload> uploadProperty() {
        return upload.getReadOnlyProperty();
    }

    /** The rows of the chosen outcome in file order; {@code null} until they are read. */
    ReadOnlyObjectProperty<@Nullable PagedRows<UploadRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Whose rows are shown; {@code null} for all. */
    ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Closing> closingProperty() {
        return closing.getReadOnlyProperty();
    }

    /** Who uploaded it which way, in words; empty until it is known. */
    ReadOnlyStringProperty howProperty() {
        return how.getReadOnlyProperty();
    }

    /** How it came about; empty until it is known. */
    ReadOnlyObjectProperty<List<UploadStory.Line>> storyProperty() {
        return story.getReadOnlyProperty();
    }

    /** What became of saving rows, in words. */
    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }
}
