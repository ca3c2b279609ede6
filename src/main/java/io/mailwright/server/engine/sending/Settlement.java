package io.mailwright.server.engine.sending;

import io.mailwright.domain.send.SendCode;
import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.server.engine.sending.delivery.Outcome;
import io.mailwright.server.engine.tracking.BounceKind;
import io.mailwright.server.engine.tracking.TrackedEvents;
import io.mailwright.server.store.QueueTable.Queued;
import io.mailwright.server.store.RecipientTable.State;
import io.mailwright.server.store.Tables;

/** Writes into the ledger what became of a message, with what follows from it. */
record Settlement(Retries retries) {
    /** {@code tracking.md} T21, grade C. */
    private static final int NETWORK_ERROR = 4003;

    void settle(Tables tables, Queued queued, Outcome outcome) {
        var row = queued.recipient();
        var recipients = tables.recipients();
        switch (outcome) {
            case Outcome.Accepted(var later) -> {
                recipients.put(row, State.SENT, tables.now());
                later.forEach(tables.upcoming()::add);
            }
            case Outcome.Refused(var code, var answer) ->
                    bounced(tables, queued, BounceKind.of(code, answer).detail(code, answer));
            case Outcome.PutOff(var code, var answer) -> putOff(tables, queued, code, answer);
            case Outcome.Lost(var reason) -> lost(tables, queued, reason);
            case Outcome.SenderRefused(var answer) ->
                    recipients.put(row, State.PENDING, tables.now(), null, answer);
            case Outcome.InDoubt(var reason) ->
                    recipients.put(row, State.UNCERTAIN, tables.now(), null, reason);
        }
    }

    void leaveOut(Tables tables, Queued queued, SendCode code, String reason) {
        tables.recipients()
                .put(queued.recipient(), State.NOT_SENT, tables.now(), code.number(), reason);
    }

    private void putOff(Tables tables, Queued queued, int code, String answer) {
        var pause = Retries.pause(retries.whenPutOff(), queued.tries());
        if (pause.isPresent()) {
            tables.recipients()
                    .putOff(
                            queued.recipient(),
                            tables.now(),
                            tables.now().plus(pause.get()),
                            answer);
        } else {
            bounced(tables, queued, BounceKind.of(code, answer).detail(code, answer));
        }
    }

    private void lost(Tables tables, Queued queued, String reason) {
        var pause = Retries.pause(retries.whenLost(), queued.tries());
        if (pause.isPresent()) {
            tables.recipients()
                    .putOff(
                            queued.recipient(),
                            tables.now(),
                            tables.now().plus(pause.get()),
                            reason);
        } else {
            bounced(
                    tables,
                    queued,
                    new Detail.Bounce(BounceCategory.TECHNICAL, NETWORK_ERROR, 0, reason));
        }
    }

    /** It was sent, and came back at once. */
    private static void bounced(Tables tables, Queued queued, Detail.Bounce bounce) {
        var row = queued.recipient();
        tables.recipients().put(row, State.SENT, tables.now());
        new TrackedEvents(tables)
                .record(
                        new Event(
                                EventType.BOUNCE,
                                row.job(),
                                row.subscriber(),
                                row.list(),
                                row.batch(),
                                tables.now(),
                                bounce));
    }
}
