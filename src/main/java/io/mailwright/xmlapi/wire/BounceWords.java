package io.mailwright.xmlapi.wire;

import io.mailwright.domain.tracking.BounceCategory;

import java.util.Locale;

/** Words for bounces ({@code tracking.md} T21, grade C): sent with a small b, read without case. */
public final class BounceWords {
    private BounceWords() {}

    public static String word(BounceCategory category) {
        return switch (category) {
            case HARD -> "Hard bounce";
            case SOFT -> "Soft bounce";
            case BLOCK -> "Block bounce";
            case TECHNICAL -> "Technical/Other bounce";
            case UNKNOWN -> "Unknown bounce";
        };
    }

    /** Unknown for any other word. */
    public static BounceCategory parse(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "hard bounce" -> BounceCategory.HARD;
            case "soft bounce" -> BounceCategory.SOFT;
            case "block bounce" -> BounceCategory.BLOCK;
            case "technical/other bounce" -> BounceCategory.TECHNICAL;
            default -> BounceCategory.UNKNOWN;
        };
    }
}
