package io.mailwright.server.http.tracking;

import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.server.engine.tracking.Token;
import io.mailwright.server.store.RecipientTable.Recipient;

import java.time.Instant;

/**
 * That somebody follows a link of a message.
 *
 * @param recipient whose message it is
 * @param counts whether a person is behind it, as far as the request tells
 */
record Visit(Token token, Recipient recipient, boolean counts, Texts texts) {
    Event event(EventType type, Detail detail, Instant at) {
        return event(type, recipient.list(), detail, at);
    }

    Event event(EventType type, long list, Detail detail, Instant at) {
        return new Event(
                type, recipient.job(), recipient.subscriber(), list, recipient.batch(), at, detail);
    }

    /** Without what is personal, so that it can never reach a log. */
    @Override
    public String toString() {
        return "Visit[" + token.purpose() + "]";
    }
}
