package io.mailwright.domain.upload;

/**
 * Those on a list who are not in the file it is made equal to; {@code all = removed + kept +
 * waiting}.
 *
 * @param kept those who stay after all, such as somebody who has unsubscribed since
 */
public record Leavers(long all, long removed, long kept) {
    public static final Leavers NONE = new Leavers(0, 0, 0);

    /** Those who are still to go. */
    public long waiting() {
        return all - removed - kept;
    }
}
