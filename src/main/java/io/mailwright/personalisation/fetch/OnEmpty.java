package io.mailwright.personalisation.fetch;

/**
 * What an empty answer to a {@code httpget} leads to ({@code personalisation.md} P4, grade C). That
 * an answer that does not come is treated like an empty one is X.
 */
public enum OnEmpty {
    CONTINUE,
    STOP_SEND,
    SKIP_RECIPIENT;

    /** The one a flag of 0, 1 or 2 stands for. */
    public static OnEmpty ofFlag(int flag) {
        return values()[flag];
    }
}
