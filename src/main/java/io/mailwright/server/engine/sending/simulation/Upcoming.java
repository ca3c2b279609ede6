package io.mailwright.server.engine.sending.simulation;

import io.mailwright.server.engine.tracking.TrackedEvents;
import io.mailwright.server.store.Store;

import java.time.Instant;
import java.util.Optional;

/** Lets happen, in their time, the events that were invented when messages were sent. */
public final class Upcoming {
    private static final int PART = 200;

    private final Store store;

    public Upcoming(Store store) {
        this.store = store;
    }

    /** Has all happen whose time has come; answers when the next is to. */
    public Optional<Instant> happen() throws InterruptedException {
        for (int told = PART; told == PART; ) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            told =
                    store.change(tables -> {
                        var events = tables.upcoming().take(tables.now(), PART);
                        var tracked = new TrackedEvents(tables);
                        events.forEach(tracked::record);
                        return events.size();
                    });
        }
        return store.read(tables -> tables.upcoming().next());
    }
}
