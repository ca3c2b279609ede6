package io.mailwright.cli.list;

import io.mailwright.cli.frame.Pages;
import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.growth.ChangesWanted;
import io.mailwright.domain.growth.ListChange;
import io.mailwright.domain.growth.ListChange.Direction;
import io.mailwright.service.engagement.TimeMachine;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Shows who came onto a list and left it, and why. */
@Command(
        name = "changes",
        description = {
            "Shows who came onto a list and left it, and why, the last first; from the local copy,"
                    + " which",
            "knows that since the list was first brought. Days are UTC."
        })
final class ShowListChanges implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "ID|NAME", description = "The list, gone or not.")
    private String list = "";

    @Option(names = "--from", paramLabel = "DATE", description = "From this day on.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Until the end of this day.")
    private @Nullable String to;

    @Option(names = "--came", description = "Only who came.")
    private boolean came;

    @Option(names = "--left", description = "Only who left.")
    private boolean left;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; else all.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes all of them into a CSV file; what is there is written over.")
    private @Nullable Path out;

    ShowListChanges(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (limit < 1 || (came && left)) {
            throw new UsageException("Say --came or --left, and at least 1 for --limit.");
        }
        var after = from == null ? Instant.EPOCH : Days.before(from);
        var until = to == null ? Instant.ofEpochMilli(Long.MAX_VALUE) : Days.end(to);
        try (var services = session.openSynchronised()) {
            var machine = services.timeMachine();
            var wanted =
                    new ChangesWanted(
                            machine.find(list).listId(),
                            after,
                            until,
                            came ? Direction.CAME : left ? Direction.LEFT : null);
            show(machine, wanted);
        }
    }

    private void show(TimeMachine machine, ChangesWanted wanted) {
        var terminal = session.terminal();
        if (out != null) {
            machine.writeChanges(wanted, out);
            var file = out.toString();
            terminal.show(
                    new ListMembersAt.Written(wanted.listId(), file),
                    () -> "The changes are in " + file);
            return;
        }
        terminal.showPages(
                new Pages<ListChange, ChangeDocument>(
                        limit,
                        (last, size) -> machine.changes(wanted, last, size),
                        change -> ChangeDocument.of(change, machine)),
                ShowListChanges::table);
    }

    private static Table table(List<ChangeDocument> changes) {
        var table = new Table("AT", "EMAIL", "BEFORE", "AFTER", "WHY");
        for (var change : changes) {
            table.row(
                    change.at,
                    change.email,
                    change.before == null ? "-" : change.before,
                    change.after == null ? "-" : change.after,
                    change.uploadId == null
                            ? change.why
                            : "%s (upload %d)".formatted(change.why, change.uploadId));
        }
        return table;
    }

    /**
     * A change as {@code --json} shows it.
     *
     * @param before {@code null} for not on the list; so {@code after}
     * @param uploadId {@code null} where no upload did it
     */
    record ChangeDocument(
            long subscriberId,
            String email,
            String at,
            @Nullable String before,
            @Nullable String after,
            String why,
            @Nullable Long uploadId) {
        static ChangeDocument of(ListChange change, TimeMachine machine) {
            var before = change.before();
            var after = change.after();
            return new ChangeDocument(
                    change.subscriber(),
                    change.email(),
                    Words.of(change.at()),
                    before == null ? null : Words.of(before),
                    after == null ? null : Words.of(after),
                    Words.of(machine.reason(change)),
                    change.uploadId() == 0 ? null : change.uploadId());
        }
    }
}
