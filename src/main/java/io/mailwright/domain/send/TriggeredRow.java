package io.mailwright.domain.send;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a file of people who are to get a message by a definition.
 *
 * @param line in the file, from 1; the heading is the first
 * @param reason why it was refused, or what is not known; else empty
 */
public record TriggeredRow(
        int line, String email, Map<String, String> attributes, State state, String reason) {
    /** Where a row stands. */
    public enum State {
        /** Not asked for yet. */
        PENDING,
        /** Being asked for; after a crash nobody knows whether the message is on its way. */
        ASKED,
        QUEUED,
        /** The account would not, for a reason of {@link SendCode}. */
        REFUSED,
        /** No answer came: never asked for again by itself. */
        UNCERTAIN
    }

    public TriggeredRow {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
