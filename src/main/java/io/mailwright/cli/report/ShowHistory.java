package io.mailwright.cli.report;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.tracking.SubscriberHistory;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Shows what became of all messages to one person. */
@Command(
        name = "subscriber",
        description = "Shows what became of all messages to one address, newest first.")
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
            session.terminal().show(history, () -> table(history.events));
        }
    }

    private static Table table(List<Entry> events) {
        var table = new Table("AT", "JOB", "EMAIL", "EVENT", "WHAT");
        for (var event : events) {
            table.row(
                    event.at,
                    Long.toString(event.jobId),
                    event.emailName,
                    event.event,
                    new EventWords(event.url, event.alias, event.category, event.reason).cell());
        }
        return table;
    }

    /** A history as {@code --json} shows it. */
    record HistoryDocument(String email, List<Entry> events) {
        static HistoryDocument of(SubscriberHistory history, boolean humanOnly) {
            return new HistoryDocument(
                    history.email(),
                    history.entries().stream()
                            .filter(entry -> !humanOnly || !entry.machine())
                            .map(Entry::of)
                            .toList());
        }
    }

    /** One event in it. */
    record Entry(
            String at,
            long jobId,
            String emailName,
            String event,
            @Nullable String url,
            @Nullable String alias,
            @Nullable String category,
            @Nullable String reason,
            boolean machine) {
        static Entry of(SubscriberHistory.Entry entry) {
            var event = entry.event();
            var words = EventWords.of(event.detail());
            return new Entry(
                    Words.of(event.at()),
                    event.job(),
                    entry.emailName(),
                    Words.of(event.type()),
                    words.url(),
                    words.alias(),
                    words.category(),
                    words.reason(),
                    entry.machine());
        }
    }
}
