package io.mailwright.cli.upload;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.mailwright.cli.frame.Table;
import io.mailwright.domain.upload.Upload;

import org.jspecify.annotations.Nullable;

/**
 * A finished upload, or a dry run of one, as {@code --json} shows it; {@code rows = created +
 * updated + unchanged + skipped + rejected}.
 *
 * @param uploadId 0 for a dry run
 * @param rejectsFile {@code null} if none was written
 * @param undoes the upload it takes back; left out for one of a file
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
        @Nullable String rejectsFile,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long undoes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LeaversDocument leavers) {
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
                rejectsFile,
                upload.undoes() == 0 ? null : upload.undoes(),
                LeaversDocument.of(upload));
    }

    String words() {
        if (undoes != null) {
            return undone() + (rejectsFile == null ? "" : "\nRejected rows: " + rejectsFile);
        }
        var table = new Table(dryRun ? "DRY RUN" : "UPLOAD " + uploadId, "ROWS");
        table.row("created", created).row("updated", updated).row("unchanged", unchanged);
        table.row("skipped", skipped).row("rejected", rejected).row("in all", rows);
        if (leavers != null && dryRun) {
            table.row("would leave the list", leavers.all());
        } else if (leavers != null) {
            table.row("taken off the list", leavers.removed()).row("kept on it", leavers.kept());
        }
        var seen = dryRun ? "%nNothing was changed.".formatted() : "";
        return table + seen + (rejectsFile == null ? "" : "\nRejected rows: " + rejectsFile);
    }

    private Table undone() {
        var table = new Table("UPLOAD %d, UNDO OF %d".formatted(uploadId, undoes), "ROWS");
        table.row("put back", updated).row("so already", unchanged);
        table.row("left", skipped).row("refused", rejected).row("in all", rows);
        return table;
    }
}
