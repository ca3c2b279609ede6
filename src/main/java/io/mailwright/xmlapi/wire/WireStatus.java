package io.mailwright.xmlapi.wire;

import io.mailwright.domain.Status;

import java.util.Locale;
import java.util.Optional;

/**
 * Status words of the wire ({@code subscribers-lists.md} S11): out {@code Active, Unsubscribed}
 * (R), {@code Returned, Undeliverable, Deleted} (C, their meaning I); in {@code active, unsub} (C)
 * and {@code Unsubscribed} (R), nothing else.
 */
public final class WireStatus {
    private WireStatus() {}

    public static String word(Status status) {
        return switch (status) {
            case ACTIVE -> "Active";
            case UNSUBSCRIBED -> "Unsubscribed";
            case BOUNCED -> "Returned";
            case HELD -> "Undeliverable";
            case DELETED -> "Deleted";
        };
    }

    /** What a reply says; {@code Held} and {@code Bounced}, the application's words, too. */
    public static Optional<Status> parse(String word) {
        return Optional.ofNullable(
                switch (word.strip().toLowerCase(Locale.ROOT)) {
                    case "active" -> Status.ACTIVE;
                    case "unsubscribed", "unsub" -> Status.UNSUBSCRIBED;
                    case "returned", "bounced" -> Status.BOUNCED;
                    case "undeliverable", "held" -> Status.HELD;
                    case "deleted" -> Status.DELETED;
                    default -> null;
                });
    }

    /** What a request asks for: {@code active} or {@code unsub}. */
    public static String requested(Status status) {
        return switch (status) {
            case ACTIVE -> "active";
            case UNSUBSCRIBED -> "unsub";
            case BOUNCED, HELD, DELETED ->
                    throw new IllegalArgumentException("cannot be asked for: " + status);
        };
    }
}
