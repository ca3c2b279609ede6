package io.mailwright.server.engine.tracking;

import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;
import io.mailwright.server.store.Tables;

import java.util.List;
import java.util.Optional;

/**
 * Counts what a beacon reports ({@code tracking.md} T7). Anybody can send one, so it counts only
 * where a message was sent, and so many for each message at most (X).
 */
public final class Conversions {
    private static final int MOST_OF_A_MESSAGE = 100;

    private final Tables tables;

    public Conversions(Tables tables) {
        this.tables = tables;
    }

    /**
     * What was done on a page.
     *
     * @param member 0 if it is not told
     * @param subscriber 0 if only the address is told
     * @param link that was clicked; 0 if it is not told
     * @param data what was done, of which there may be nothing
     */
    public record Report(
            long member,
            long job,
            long batch,
            long subscriber,
            String email,
            long link,
            String alias,
            List<Datum> data) {
        /** Without what is personal, so that it can never reach a log. */
        @Override
        public String toString() {
            return "Report[" + job + "]";
        }
    }

    /**
     * So much of something.
     *
     * @param amount a decimal number
     */
    public record Datum(String unit, String amount) {}

    public void count(Report report) {
        if (report.member() != 0 && report.member() != tables.settings().account().memberId()) {
            return;
        }
        recipient(report)
                .filter(row -> row.state() == State.SENT)
                .ifPresent(row -> count(row, report));
    }

    /** A batch is told of sends to lists too, which have none here. */
    private Optional<Recipient> recipient(Report report) {
        var recipients = tables.recipients();
        return subscriber(report)
                .flatMap(id ->
                        recipients
                                .find(report.job(), report.batch(), id)
                                .or(() -> recipients.find(report.job(), 0, id)));
    }

    private Optional<Long> subscriber(Report report) {
        return report.subscriber() != 0
                ? Optional.of(report.subscriber())
                : tables.subscribers().find(report.email()).map(found -> found.id());
    }

    private void count(Recipient row, Report report) {
        long counted = tables.events().count(EventType.CONVERSION, row.job(), row.subscriber());
        long link =
                tables.links()
                        .find(report.link())
                        .filter(found -> found.job() == row.job())
                        .map(found -> found.id())
                        .orElse(0L);
        var data = report.data().isEmpty() ? List.of(new Datum("", "")) : report.data();
        data.stream()
                .limit(Math.max(0, MOST_OF_A_MESSAGE - counted))
                .forEach(datum ->
                        new TrackedEvents(tables)
                                .record(
                                        new Event(
                                                EventType.CONVERSION,
                                                row.job(),
                                                row.subscriber(),
                                                row.list(),
                                                row.batch(),
                                                tables.now(),
                                                new Detail.Conversion(
                                                        link,
                                                        datum.unit(),
                                                        datum.amount(),
                                                        report.alias()))));
    }
}
