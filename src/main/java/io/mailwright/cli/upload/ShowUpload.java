package io.mailwright.cli.upload;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.UploadRecord;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.service.upload.recipe.StoredRecipe;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;

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
            var how = How.of(uploads.outcomes().how(id));
            session.terminal()
                    .show(
                            new Shown(upload, how, rows),
                            () -> words(upload, rows) + "\n\n" + how.words());
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
    record Shown(@JsonUnwrapped LedgerDocument upload, How how, List<Note> notes) {}

    /** How it came about. */
    record How(
            String sha256,
            String who,
            @Nullable String via,
            Map<String, String> map,
            Map<String, String> constants,
            boolean clearsBlanks,
            StoredRecipe recipe,
            String consent) {
        static How of(UploadRecord how) {
            var via = how.via();
            return new How(
                    how.sha256(),
                    how.who(),
                    via == null ? null : Words.of(via),
                    how.mapping().targets(),
                    how.mapping().constants(),
                    how.mapping().blanks() == Blanks.CLEAR,
                    StoredRecipe.of(how.recipe()),
                    how.consent());
        }

        Table words() {
            var table = new Table("HOW IT CAME ABOUT", "");
            table.row("by", who).row("via", via == null ? "" : via).row("sha-256", sha256);
            table.row("consent", consent);
            map.forEach((column, attribute) -> table.row(column, "-> " + attribute));
            constants.forEach((attribute, value) -> table.row(attribute, "= " + value));
            table.row("empty cells", clearsBlanks ? "clear the old value" : "keep the old value");
            recipe.words().forEach(step -> table.row("recipe", step));
            return table;
        }
    }

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
