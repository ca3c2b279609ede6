package io.mailwright.cli.upload;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.upload.Upload;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An upload as it stands in the ledger, as {@code --json} shows it; {@code rows = created + updated
 * + unchanged + skipped + rejected + waiting}.
 */
record LedgerDocument(
        long uploadId,
        String file,
        UploadList list,
        String state,
        long rows,
        long created,
        long updated,
        long unchanged,
        long skipped,
        long rejected,
        long waiting,
        String startedAt,
        double seconds,
        @Nullable String rejectsFile,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long undoes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LeaversDocument leavers) {
    static LedgerDocument of(Upload upload) {
        var rejects = upload.rejectsFile();
        return new LedgerDocument(
                upload.id(),
                upload.file().toString(),
                UploadList.of(upload),
                Words.of(upload.state()),
                upload.rows(),
                upload.created(),
                upload.updated(),
                upload.unchanged(),
                upload.skipped(),
                upload.rejected(),
                upload.waiting(),
                Words.of(upload.startedAt()),
                upload.seconds(),
                rejects == null ? null : rejects.toString(),
                upload.undoes() == 0 ? null : upload.undoes(),
                LeaversDocument.of(upload));
    }

    static Table table(List<LedgerDocument> uploads) {
        var table =
                new Table(
                        "ID",
                        "STARTED",
                        "LIST",
                        "STATE",
                        "ROWS",
                        "CREATED",
                        "UPDATED",
                        "UNCHANGED",
                        "SKIPPED",
                        "REJECTED",
                        "WAITING",
                        "FILE",
                        "UNDO OF");
        for (var each : uploads) {
            table.row(
                    each.uploadId,
                    each.startedAt,
                    each.list.name(),
                    each.state,
                    each.rows,
                    each.created,
                    each.updated,
                    each.unchanged,
                    each.skipped,
                    each.rejected,
                    each.waiting,
                    each.file,
                    each.undoes == null ? "" : each.undoes);
        }
        return table;
    }
}
