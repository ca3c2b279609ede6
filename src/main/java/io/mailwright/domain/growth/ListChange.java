package io.mailwright.domain.growth;

import io.mailwright.domain.Status;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * That somebody's standing on a list changed.
 *
 * @param step orders changes: later ones have a greater one
 * @param subscriber the id in the local copy
 * @param email empty where it is not known any more
 * @param uploadId the upload whose doing it is; 0 for none
 * @param before {@code null} for not on the list; so {@code after}
 */
public record ListChange(
        long step,
        long subscriber,
        String email,
        Instant at,
        ChangeCause cause,
        long uploadId,
        @Nullable Status before,
        @Nullable Status after) {
    /** Whether a standing is that of somebody on the list: who unsubscribed has left it. */
    public static boolean isOn(@Nullable Status status) {
        return switch (status) {
            case ACTIVE, BOUNCED, HELD -> true;
            case UNSUBSCRIBED, DELETED -> false;
            case null -> false;
        };
    }

    /** Which way it goes. */
    public Direction direction() {
        return isOn(before) == isOn(after)
                ? Direction.NEITHER
                : isOn(after) ? Direction.CAME : Direction.LEFT;
    }

    /** Onto the list, off it, or neither, as when somebody on it bounces. */
    public enum Direction {
        CAME,
        LEFT,
        NEITHER
    }
}
