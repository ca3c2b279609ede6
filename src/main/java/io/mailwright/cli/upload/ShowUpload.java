package io.mailwright.cli.upload;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.UploadRow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Shows one upload, and why rows of it were rejected. */
@Command(name = "show", description = "Shows one upload, and the first rows it rejected.")
final class ShowUpload implements Runnable {
    private static final int ROWS = 20;

    private final Session session;

    @Parameters(paramLabel = "ID", description = "The upload.")
    private long id;

    ShowUpload(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = session.open()) {
            var upload = LedgerDocument.of(services.uploads().show(id));
            var rejected = services.uploads().rows(id, RowState.REJECTED, 0, ROWS);
            session.terminal().show(upload, () -> words(upload, rejected));
        }
    }

    private static String words(LedgerDocument upload, List<UploadRow> rejected) {
        var summary = LedgerDocument.table(List.of(upload)).toString();
        if (rejected.isEmpty()) {
            return summary;
        }
        var table = new Table("LINE", "COLUMN", "VALUE", "REJECTED BECAUSE");
        for (var row : rejected) {
            table.row(row.line(), row.column(), row.value(), row.reason());
        }
        return summary + "\n\n" + table;
    }
}
