package io.mailwright.cli.subscriber;

import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberQuery;
import io.mailwright.domain.SubscriberRow;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds people in the local copy. */
@Command(
        name = "search",
        description = "Finds people by any part of address or attributes, in the local copy.")
final class SearchSubscribers implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "TEXT", description = "What to look for; '' for everybody.")
    private String text = "";

    @Option(names = "--list", paramLabel = "L", description = "Only people on this list.")
    private @Nullable String list;

    @Option(
            names = "--status",
            paramLabel = "S",
            description = "Only those who are ${COMPLETION-CANDIDATES}.")
    private @Nullable Status status;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many (${DEFAULT-VALUE}).")
    private int limit;

    SearchSubscribers(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (limit < 1) {
            throw new UsageException("--limit must be at least 1.");
        }
        try (var services = session.openSynchronised()) {
            var listId = list == null ? null : services.lists().find(list).id();
            var query =
                    new SubscriberQuery(text, status == null ? Set.of() : Set.of(status), listId);
            var asOf = services.sync().lastSync().map(Words::of).orElse("");
            var rows = services.subscribers().page(query, 0, limit);
            var found = rows.stream().map(row -> Hit.of(row, asOf)).toList();
            session.terminal().show(found, () -> table(found));
            if (found.size() == limit) {
                var all = services.subscribers().count(query);
                session.terminal().note("%,d of %,d, as of %s".formatted(found.size(), all, asOf));
            }
        }
    }

    private static Table table(List<Hit> found) {
        var table = new Table("ID", "EMAIL", "STATUS", "LISTS", "AS OF");
        for (var hit : found) {
            table.row(
                    Long.toString(hit.subscriberId),
                    hit.email,
                    hit.status,
                    hit.listCount,
                    hit.asOf);
        }
        return table;
    }

    /** A person found, as {@code --json} shows them. */
    record Hit(
            long subscriberId,
            String email,
            String emailType,
            String status,
            int listCount,
            Map<String, String> attributes,
            String asOf) {
        static Hit of(SubscriberRow row, String asOf) {
            var subscriber = row.subscriber();
            return new Hit(
                    subscriber.id(),
                    subscriber.email(),
                    Words.of(subscriber.emailType()),
                    Words.of(row.status()),
                    row.lists(),
                    subscriber.attributes(),
                    asOf);
        }
    }
}
