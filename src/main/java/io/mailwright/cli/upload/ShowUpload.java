package io.mailwright.cli.upload;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.upload.UploadRow;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Shows one upload, and the rows there is something to say of. */
@Command(
        name = "show",
        description = {
            "Shows one upload, and what there is to say of its rows: why some were rejected or",
            "skipped, or came out otherwise than a dry run had said."
        })
final class ShowUpload implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The upload.")
    private long id;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many rows (${DEFAULT-VALUE}).")
    private int limit;

    ShowUpload(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (limit < 1) {
            throw new UsageException("--limit must be at least 1.");
        }
        try (var services = session.open()) {
            var uploads = services.uploads();
            var upload = LedgerDocument.of(uploads.show(id));
            var rows = uploads.explained(id, limit).stream().map(Note::of).toList();
            session.terminal().show(new Shown(upload, rows), () -> words(upload, rows));
            if (rows.size() == limit) {
                session.terminal().note("The first %,d rows; --limit shows more.".formatted(limit));
            }
        }
    }

    private static String words(LedgerDocument upload, List<Note> rows) {
        var summary = LedgerDocument.table(List.of(upload)).toString();
        if (rows.isEmpty()) {
            return summary;
        }
        var table = new Table("LINE", "STATE", "EMAIL", "COLUMN", "VALUE", "NOTE");
        for (var row : rows) {
            table.row(row.line, row.state, row.email, row.column, row.value, row.reason);
        }
        return summary + "\n\n" + table;
    }

    /**
     * One upload with the rows left out, as {@code --json} shows it: the first has its fields here.
     */
    record Shown(@JsonUnwrapped LedgerDocument upload, List<Note> notes) {}

    /** What there is to say of one row. */
    record Note(long line, String state, String email, String column, String value, String reason) {
        static Note of(UploadRow row) {
            return new Note(
                    row.line(),
                    Words.of(row.state()),
                    row.email(),
                    row.column(),
                    row.value(),
                    row.reason());
        }
    }
}
