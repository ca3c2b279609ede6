package io.mailwright.ui.sends;

/**
 * What has to be typed before a send is asked for: what leaves at once wants the number of people,
 * what goes to many the name of the send.
 *
 * @param many over that the name has to be typed too
 */
record Confirmation(long people, String name, boolean isNow, long many) {
    /** More people than that are many, for all who send. */
    static final long MANY = 10_000;

    boolean asksCount() {
        return isNow;
    }

    boolean asksName() {
        return people > many;
    }

    /** Whether all that is asked for is typed. */
    boolean isGiven(String typedCount, String typedName) {
        return (!asksCount() || typedCount.replaceAll("\\D", "").equals(Long.toString(people)))
                && (!asksName() || typedName.equals(name));
    }
}
