package io.mailwright.domain.tracking;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * What an extract tells of a person beside what became of messages ({@code tracking.md} T19).
 * Statuses and the like are the words of the application.
 */
public sealed interface Told {
    /**
     * How they stand in the account.
     *
     * @param created when they came into it; {@code null} if not told, as the others
     * @param held since when no mail goes there
     * @param left when they unsubscribed from everything
     */
    record Standing(
            String status,
            @Nullable Instant created,
            @Nullable Instant held,
            @Nullable Instant left)
            implements Told {}

    /** By what the account's owner knows them, such as a customer number. */
    record Key(String key) implements Told {}

    /** What the account knows of them, by the names of its attributes. */
    record Attributes(Map<String, String> values) implements Told {}

    /**
     * That they are or were on a list.
     *
     * @param how they came onto it
     * @param left {@code null} if they did not
     * @param reason why they left
     */
    record OnList(
            long list, @Nullable Instant joined, String how, @Nullable Instant left, String reason)
            implements Told {}

    /**
     * That their status in the account changed.
     *
     * @param at {@code null} if not told
     */
    record Change(@Nullable Instant at, String before, String after) implements Told {}

    /**
     * What they answered in a survey.
     *
     * @param job with which it came; 0 if not told
     * @param at {@code null} if not told
     */
    record Answer(long job, @Nullable Instant at, String question, String answer) implements Told {}

    /** That a part of the message of a job was shown to them. */
    record Shown(long job, Instant at, String region, long batch) implements Told {}
}
