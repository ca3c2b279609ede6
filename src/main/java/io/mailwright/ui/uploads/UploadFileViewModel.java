package io.mailwright.ui.uploads;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.EncodingDoubt;
import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.domain.upload.SuggestedMapping;
import io.mailwright.service.SubscriberService;
import io.mailwright.service.upload.UploadService;
import io.mailwright.service.upload.source.EncodingRival;
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
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Step 1: the file, and what was found out about it. */
final class UploadFileViewModel {
    /** A file as read, with where its columns could go. */
    record Chosen(
            FilePreview preview,
            SuggestedMapping suggested,
            List<Attribute> attributes,
            Optional<EncodingDoubt> doubt) {}

    private final UploadService uploads;
    private final SubscriberService subscribers;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Quoting> remedy = new ReadOnlyObjectWrapper<>();
    private FormatChoice said = FormatChoice.NONE;
    private @Nullable Path path;
    private @Nullable Job<Look> job;

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
        said = FormatChoice.NONE;
        read(texts.get("job.preview", file.getFileName()), () -> file);
    }

    /** Takes rows copied from a spreadsheet. */
    void paste(String rows) {
        said = FormatChoice.NONE;
        read(texts.get("job.paste"), () -> uploads.keepPasted(rows));
    }

    /** Reads the same file again, with what is said of its format in place of what was found. */
    void read(UnaryOperator<FormatChoice> change) {
        var file = path;
        if (file != null) {
            said = change.apply(said);
            read(texts.get("job.preview", file.getFileName()), () -> file);
        }
    }

    /** Reads it with the quotes by which it can be read. */
    void readOtherwise() {
        var quoting = remedy.get();
        if (quoting != null) {
            read(choice -> choice.withQuoting(quoting));
        }
    }

    /** Reads it in the other encoding that fits. */
    void readAsRival() {
        var found = chosen.get();
        if (found != null) {
            found.doubt().ifPresent(doubt -> read(choice -> choice.withCharset(doubt.rival())));
        }
    }

    private void read(String title, Supplier<Path> source) {
        if (job != null) {
            job.cancel();
        }
        problem.set("");
        remedy.set(null);
        var choice = said;
        job =
                jobs.of(title, _ -> look(source.get(), choice))
                        .onDone(this::show)
                        .onRefusal(failure -> {
                            chosen.set(null);
                            problem.set(problems.of(failure).words());
                        });
        reading.bind(job.runningProperty());
        job.start();
    }

    /** What was found in a file, or why it could not be read and with what quotes it could. */
    private sealed interface Look {
        record Good(Path file, Chosen chosen) implements Look {}

        record Bad(Path file, Failure.FileUnusable why, @Nullable Quoting remedy) implements Look {}
    }

    private Look look(Path file, FormatChoice choice) {
        try {
            var preview = uploads.preview(file, choice);
            var attributes = subscribers.attributes();
            return new Look.Good(
                    file,
                    new Chosen(
                            preview,
                            uploads.suggest(preview, attributes),
                            attributes,
                            choice.charset() == null
                                    ? EncodingRival.of(preview)
                                    : Optional.empty()));
        } catch (Failure.FileUnusable broken) {
            return new Look.Bad(file, broken, remedy(file, choice));
        }
    }

    /** The first of what helps, if that was not said already. */
    private @Nullable Quoting remedy(Path file, FormatChoice choice) {
        return Stream.of(Quoting.LENIENT, Quoting.IN_LINE)
                .filter(quoting -> quoting != choice.quoting())
                .filter(quoting -> isReadable(file, choice.withQuoting(quoting)))
                .findFirst()
                .orElse(null);
    }

    private boolean isReadable(Path file, FormatChoice choice) {
        try {
            uploads.preview(file, choice);
            return true;
        } catch (Failure.FileUnusable _) {
            return false;
        }
    }

    private void show(Look look) {
        switch (look) {
            case Look.Good(var file, var found) -> {
                path = file;
                chosen.set(found);
            }
            case Look.Bad(var file, var why, var helps) -> {
                path = file;
                chosen.set(null);
                remedy.set(helps);
                problem.set(problems.of(why).words());
            }
        }
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
                            rows(preview),
                            preview.columns().size(),
                            text.charset().displayName(),
                            name(text.delimiter()),
                            Formats.size(preview.bytes()));
            case FileFormat.Sheet sheet ->
                    texts.get(
                            "file.facts.sheet",
                            rows(preview),
                            preview.columns().size(),
                            sheet.name(),
                            Formats.size(preview.bytes()));
        };
    }

    /** How many there are, and what stands above them. */
    private String rows(FilePreview preview) {
        var all = preview.all();
        var rows =
                all.exact()
                        ? texts.get("file.rows", all.rows())
                        : texts.get("file.rows.about", Formats.count(all.rows()));
        int above = preview.format().above();
        return above == 0 ? rows : texts.get("file.rows.below", rows, above(above));
    }

    /** How many lines above the table are left out, in words. */
    String above(int lines) {
        return texts.get("format.above.lines", lines);
    }

    /** A delimiter in words, if it has a name. */
    String name(char delimiter) {
        return switch (delimiter) {
            case ',' -> texts.get("delimiter.comma");
            case ';' -> texts.get("delimiter.semicolon");
            case '\t' -> texts.get("delimiter.tab");
            case '|' -> texts.get("delimiter.pipe");
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

    /** With what quotes a file that cannot be used could be read; {@code null} if with none. */
    ReadOnlyObjectProperty<@Nullable Quoting> remedyProperty() {
        return remedy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }
}
