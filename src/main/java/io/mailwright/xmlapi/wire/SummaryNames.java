package io.mailwright.xmlapi.wire;

import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.SummaryCount;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Names and words of a job's totals ({@code tracking.md} T1: {@code sentCount}, {@code
 * deliveredCount} grade C, the others X; states X, as words of the application I).
 */
public final class SummaryNames {
    private SummaryNames() {}

    public static String of(SummaryCount count) {
        return switch (count) {
            case SENT -> "sentCount";
            case DELIVERED -> "deliveredCount";
            case HARD_BOUNCES -> "hardBounceCount";
            case SOFT_BOUNCES -> "softBounceCount";
            case BLOCK_BOUNCES -> "blockBounceCount";
            case OTHER_BOUNCES -> "otherBounceCount";
            case UNIQUE_OPENS -> "uniqueOpenCount";
            case TOTAL_OPENS -> "totalOpenCount";
            case UNIQUE_CLICKS -> "uniqueClickCount";
            case TOTAL_CLICKS -> "totalClickCount";
            case UNSUBSCRIBES -> "unsubscribeCount";
            case FORWARDS -> "forwardCount";
        };
    }

    /** The count of that name, without case. */
    public static Optional<SummaryCount> count(String name) {
        return Arrays.stream(SummaryCount.values())
                .filter(count -> of(count).equalsIgnoreCase(name))
                .findFirst();
    }

    public static String word(JobState state) {
        return capitalised(state.name());
    }

    /** The state of that word, without case. */
    public static Optional<JobState> state(String word) {
        return Arrays.stream(JobState.values())
                .filter(state -> state.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    static String capitalised(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
