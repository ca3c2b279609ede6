package io.mailwright.domain.tracking;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;

/** One thing in the life of a person in an account, to stand in their timeline. */
public sealed interface Happening
        permits SubscriberHistory.Entry,
                Happening.Answered,
                Happening.Changed,
                Happening.Joined,
                Happening.Left {
    /** The newest first; last is what nobody knows the time of. */
    Comparator<Happening> NEWEST_FIRST =
            Comparator.comparing(
                    Happening::at, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

    /** {@code null} if it was not told. */
    @Nullable Instant at();

    /**
     * An answer in a survey.
     *
     * @param job 0 if it was not told
     * @param emailName of the job; empty if that was not told
     */
    record Answered(
            @Nullable Instant at, long job, String emailName, String question, String answer)
            implements Happening {}

    /**
     * Another status in the account, in the words of the application.
     *
     * @param before empty if it was not told
     */
    record Changed(@Nullable Instant at, String before, String after) implements Happening {}

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
