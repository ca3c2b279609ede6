package io.mailwright.domain.send;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What came of a rehearsal: every message was made, and none was sent.
 *
 * @param people who is to get the send; not more than {@code messages} where there are very many
 * @param messages one for each recipient, in the order of their ids
 * @param took for all of these
 */
public record Rehearsed(long people, List<Message> messages, Duration took, Instant at) {
    public Rehearsed {
        messages = List.copyOf(messages);
    }

    /**
     * The message of one recipient.
     *
     * @param why it was not made, as the account's server would say; {@code null} if it was
     * @param bytes as it would be handed over
     * @param file of the whole message; {@code null} if there is none
     */
    public record Message(
            long subscriber,
            String email,
            @Nullable SendCode why,
            String reason,
            long bytes,
            @Nullable Path file) {}

    public long built() {
        return messages.stream().filter(message -> message.why() == null).count();
    }

    public long failed() {
        return messages.size() - built();
    }

    /** The largest message. */
    public long mostBytes() {
        return messages.stream().mapToLong(Message::bytes).max().orElse(0);
    }

    /** How long the whole send would take at the same pace. */
    public Duration expected() {
        return messages.isEmpty()
                ? Duration.ZERO
                : Duration.ofMillis(
                        Math.round((double) took.toMillis() * people / messages.size()));
    }
}
