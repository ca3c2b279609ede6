package io.mailwright.server.http.tracking;

import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.server.engine.Ledger;
import io.mailwright.server.engine.tracking.TrackedEvents;

/** The picture that counts opens. */
record OpenPicture(Ledger ledger) implements Place {
    @Override
    public Answer show(Visit visit) throws InterruptedException {
        if (visit.counts()) {
            ledger.writeNow(tables -> {
                new TrackedEvents(tables)
                        .record(visit.event(EventType.OPEN, Detail.NONE, tables.now()));
                return true;
            });
        }
        return Answer.PICTURE;
    }
}
