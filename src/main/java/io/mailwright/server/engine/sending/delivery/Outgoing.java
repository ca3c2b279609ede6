package io.mailwright.server.engine.sending.delivery;

import io.mailwright.server.engine.sending.simulation.Behaviour.Sent.Link;
import io.mailwright.server.store.RecipientTable.Recipient;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A message ready to go.
 *
 * @param id of the message, without brackets
 * @param from whom it comes from
 * @param to the recipient's address, in ASCII
 * @param html none for a message of text alone
 * @param text none for a message of HTML alone
 * @param unsubscribe where one leaves by one click; none in what is handed on to a friend
 * @param at when the send began, which is its date
 * @param now when it is made
 * @param isBulk whether it goes to many
 * @param links of its author, in their order
 */
public record Outgoing(
        Recipient recipient,
        String id,
        Sender from,
        String to,
        String subject,
        @Nullable String html,
        @Nullable String text,
        @Nullable URI unsubscribe,
        Instant at,
        Instant now,
        boolean isBulk,
        List<Link> links) {
    /** Whom a message comes from; the name may be empty, the address is in ASCII. */
    public record Sender(String name, String address) {}

    /** Without what is personal, so that it can never reach a log. */
    @Override
    public String toString() {
        return "Outgoing[id=%s]".formatted(id);
    }
}
