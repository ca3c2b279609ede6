package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Table;
import io.mailwright.domain.upload.Upload;

import org.jspecify.annotations.Nullable;

/**
 * A finished upload, or a dry run of one, as {@code --json} shows it; {@code rows = created +
 * updated + unchanged + skipped + rejected}.
 *
 * @param uploadId 0 for a dry run
 * @param rejectsFile {@code null} if none was written
 */
record UploadDocument(
        long uploadId,
        String file,
        UploadList list,
        boolean dryRun,
        long rows,
        long created,
        long updated,
        long unchanged,
        long skipped,
        long rejected,
        double seconds,
        @Nullable String rejectsFile) {
    static UploadDocument of(Upload upload, @Nullable String rejectsFile) {
        return new UploadDocument(
                upload.id(),
                upload.file().toString(),
                UploadList.of(upload),
                upload.dryRun(),
                upload.rows(),
                upload.created(),
                upload.updated(),
                upload.unchanged(),
                upload.skipped(),
                upload.rejected(),
                upload.seconds(),
                rejectsFile);
    }

    String words() {
        var table = new Table(dryRun ? "DRY RUN" : "UPLOAD " + uploadId, "ROWS");
        table.row("created", created).row("updated", updated).row("unchanged", unchanged);
        table.row("skipped", skipped).row("rejected", rejected).row("in all", rows);
        var seen = dryRun ? "%nNothing was changed.".formatted() : "";
        return table + seen + (rejectsFile == null ? "" : "\nRejected rows: " + rejectsFile);
    }
}
