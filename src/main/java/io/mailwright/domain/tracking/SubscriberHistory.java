package io.mailwright.domain.tracking;

import java.util.List;

/** All that became of messages to one address. */
public record SubscriberHistory(String email, List<Entry> entries) {
    /** One event, with the name of the e-mail; empty if that was not told. */
    public record Entry(Event event, String emailName) {}
}
