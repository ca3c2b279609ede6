package io.mailwright.server.engine.bounces;

import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.server.engine.tracking.BounceKind;
import io.mailwright.server.engine.tracking.Tokens;
import io.mailwright.server.engine.tracking.TrackedEvents;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

/**
 * Stores what reports say, however often they are seen: a message comes back once, and is
 * complained of once. Thread-safe.
 */
final class Intake {
    /** Stand for a code where there is only the class of a status. */
    private static final int SOME_PERMANENT = 500;

    private static final int SOME_TRANSIENT = 400;

    private final Store store;
    private final ReportReader reader;

    Intake(Store store) {
        this.store = store;
        this.reader = new ReportReader(new References(Tokens.of(store)));
    }

    /** Whether it was understood; what follows from it is on the disk then. */
    boolean take(byte[] message) {
        return switch (reader.read(message)) {
            case Report.NotUnderstood _ -> false;
            case Report.Nothing _ -> true;
            case Report.Bounced bounced ->
                    record(bounced.message(), EventType.BOUNCE, detail(bounced));
            case Report.Complained(var about) -> record(about, EventType.COMPLAINT, Detail.NONE);
        };
    }

    private static Detail.Bounce detail(Report.Bounced bounced) {
        var kind = BounceKind.of(codeOrClass(bounced), bounced.answer());
        return kind.detail(bounced.code(), bounced.answer());
    }

    private static int codeOrClass(Report.Bounced bounced) {
        if (bounced.code() != 0 || bounced.answer().isEmpty()) {
            return bounced.code();
        }
        return switch (bounced.answer().charAt(0)) {
            case '5' -> SOME_PERMANENT;
            case '4' -> SOME_TRANSIENT;
            default -> 0;
        };
    }

    private boolean record(Reference about, EventType type, Detail detail) {
        return store.change(tables -> {
            var row = tables.recipients().find(about.job(), about.batch(), about.subscriber());
            row.filter(found -> !tables.events().has(type, found))
                    .ifPresent(found -> record(tables, found, type, detail));
            return row.isPresent();
        });
    }

    private static void record(Tables tables, Recipient row, EventType type, Detail detail) {
        if (row.state() == State.UNCERTAIN) {
            // What came back has gone out.
            tables.recipients().put(row, State.SENT, row.at());
        }
        new TrackedEvents(tables)
                .record(
                        new Event(
                                type,
                                row.job(),
                                row.subscriber(),
                                row.list(),
                                row.batch(),
                                tables.now(),
                                detail));
    }
}
