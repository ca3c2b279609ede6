package io.mailwright.domain.tracking;

import java.time.Instant;

/** One thing in the life of a person in an account, to stand in their timeline. */
public sealed interface Happening
        permits SubscriberHistory.Entry,
                Happening.Answered,
                Happening.Changed,
                Happening.Joined,
                Happening.Left {
    Instant at();

    /**
     * An answer in a survey.
     *
     * @param emailName of the job; empty if that was not told
     */
    record Answered(Instant at, long job, String emailName, String question, String answer)
            implements Happening {}

    /**
     * Another status in the account, in the words of the application.
     *
     * @param before empty if it was not told
     */
    record Changed(Instant at, String before, String after) implements Happening {}

    /**
     * They came onto a list.
     *
     * @param listName empty for the account itself
     * @param how empty if it was not told
     */
    record Joined(Instant at, String listName, String how) implements Happening {}

    /**
     * They left a list.
     *
     * @param listName empty for the account itself
     * @param reason empty if it was not told
     */
    record Left(Instant at, String listName, String reason) implements Happening {}
}
