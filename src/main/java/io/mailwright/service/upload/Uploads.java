package io.mailwright.service.upload;

import io.mailwright.cache.LedgerRow;
import io.mailwright.cache.LedgerUpload;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.upload.Leavers;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Reads the ledger's entries as uploads and rows. */
final class Uploads {
    private static final int PAGE = 500;

    private Uploads() {}

    static Upload of(LedgerUpload entry) {
        var counts = entry.counts();
        return new Upload(
                entry.id(),
                Objects.requireNonNullElse(entry.undoes(), 0L),
                Path.of(entry.file()),
                entry.listId(),
                entry.listName(),
                UploadMode.valueOf(entry.mode()),
                state(entry),
                false,
                counts.rows(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.skipped(),
                counts.rejected(),
                counts.waiting(),
                new Leavers(
                        entry.leavers().all(),
                        entry.leavers().removed(),
                        Math.max(0, entry.leavers().kept())),
                entry.startedAt(),
                entry.elapsed().toMillis() / 1000.0,
                path(entry.rejectsFile()));
    }

    /** One whose process was killed is not running, whatever was last written down. */
    private static UploadState state(LedgerUpload entry) {
        var written = UploadState.valueOf(entry.state());
        return written == UploadState.RUNNING && !entry.underWay() ? UploadState.STOPPED : written;
    }

    private static @Nullable Path path(@Nullable String file) {
        return file == null ? null : Path.of(file);
    }

    static UploadRow row(LedgerRow row) {
        return new UploadRow(
                row.line(),
                row.email(),
                RowState.valueOf(row.state()),
                row.why().column(),
                row.why().value(),
                row.why().reason(),
                row.cells());
    }

    /** The next rows behind a line, of one state or all. */
    static List<UploadRow> after(
            UploadStore ledger, long uploadId, @Nullable RowState state, long line) {
        var rows =
                state == null
                        ? ledger.rowsAfter(uploadId, line, PAGE)
                        : ledger.rowsAfter(uploadId, state.name(), line, PAGE);
        return rows.stream().map(Uploads::row).toList();
    }
}
