package io.mailwright.domain.tracking;

import java.util.List;

/** All that became of messages to one address. */
public record SubscriberHistory(String email, List<Entry> entries) {
    /**
     * One event.
     *
     * @param emailName empty if that was not told
     * @param machine whether it is taken for a machine's: see {@code docs/machines.md}
     */
    public record Entry(Event event, String emailName, boolean machine) {}
}
