package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.domain.tracking.SubscriberHistory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;

/** Shows what happened to one person. */
@Command(
        name = "subscriber",
        description = {
            "Shows what happened to one address, newest first: what became of all messages,",
            "and of extracts answers in surveys, lists, changes of status and attributes."
        })
final class ShowHistory implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "EMAIL", description = "The address.")
    private String email = "";

    @Mixin private final HumanOnly human = new HumanOnly();

    ShowHistory(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        try (var services = ReportCommands.open(session)) {
            var history = HistoryDocument.of(services.reports().history(email), human.isChosen());
            session.terminal().show(history, () -> table(history));
        }
    }

    private static Table table(HistoryDocument history) {
        var table = new Table("AT", "JOB", "EMAIL", "EVENT", "WHAT");
        history.events.forEach(event -> table.row((Object[]) event.cells()));
        if (!history.key.isEmpty()) {
            table.row("", "", "", "key", history.key);
        }
        if (!history.status.isEmpty()) {
            table.row("", "", "", "status", history.status);
        }
        history.attributes.forEach(
                (name, value) -> table.row("", "", "", "attribute", name + ": " + value));
        history.lists.forEach(
                list -> table.row("", "", "", "list", list.listName() + ": " + list.status()));
        return table;
    }

    /**
     * A history as {@code --json} shows it.
     *
     * @param key as extracts tell it, empty if none does, as what follows
     */
    record HistoryDocument(
            String email,
            String key,
            List<HappeningDocument> events,
            String status,
            Map<String, String> attributes,
            List<OnList> lists) {
        static HistoryDocument of(SubscriberHistory history, boolean humanOnly) {
            var told = history.told();
            return new HistoryDocument(
                    history.email(),
                    told.key(),
                    history.all(humanOnly).stream().map(HappeningDocument::of).toList(),
                    told.status(),
                    told.attributes(),
                    told.lists().stream().map(OnList::of).toList());
        }
    }
}
