package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.control.PageSource;
import io.mailwright.ui.control.PagedRows;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Step 5: what became of every row, and those that were rejected. */
final class UploadResultViewModel {
    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final ReadOnlyObjectWrapper<@Nullable Upload> upload = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PagedRows<UploadRow>> rejects =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");

    UploadResultViewModel(UploadService uploads, Jobs jobs, Texts texts) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.texts = texts;
    }

    void show(Upload finished) {
        saved.set("");
        rejects.set(null);
        upload.set(finished);
        PagedRows.load(jobs, texts.get("job.rows"), source(uploads, finished))
                .quietly()
                .onDone(rows -> {
                    if (finished.equals(upload.get())) {
                        rejects.set(rows);
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

    private static PageSource<UploadRow> source(UploadService uploads, Upload upload) {
        return new PageSource<>() {
            @Override
            public long count() {
                return upload.rejected();
            }

            @Override
            public List<UploadRow> page(long offset, int limit) {
                return uploads.rows(upload.id(), RowState.REJECTED, offset, limit);
            }
        };
    }

    /** What a file of the rejected rows is best called. */
    String rejectsName() {
        return texts.get("result.file", shown().file().getFileName());
    }

    /** Writes the rejected rows to a file that can be mended and uploaded. */
    void saveRejects(Path file) {
        saved.set("");
        jobs.of(texts.get("job.rejects"), _ -> uploads.writeRejects(shown().id(), file))
                .onDone(written -> saved.set(texts.get("result.saved", written.getFileName())))
                .onRefusal(failure -> saved.set(problems.of(failure).words()))
                .start();
    }

    private Upload shown() {
        return Objects.requireNonNull(upload.get(), "no upload shown");
    }

    /** {@code null} until there is one. */
    ReadOnlyObjectProperty<@Nullable Upload> uploadProperty() {
        return upload.getReadOnlyProperty();
    }

    /** The rejected rows in file order; {@code null} until they are read. */
    ReadOnlyObjectProperty<@Nullable PagedRows<UploadRow>> rejectsProperty() {
        return rejects.getReadOnlyProperty();
    }

    /** What became of saving the rejected rows, in words. */
    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }
}
