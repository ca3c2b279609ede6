package io.mailwright.domain.tracking;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A list as an extract tells of it ({@code tracking.md} T19), in the words of the application; the
 * account may know it otherwise, or no more. What is not told is empty.
 *
 * @param created {@code null} if not told
 * @param status such as {@code Deleted}
 * @param type such as {@code Private}
 */
public record ToldList(
        String name, String description, @Nullable Instant created, String status, String type) {
    /** Where no more is told. */
    public static ToldList named(String name) {
        return new ToldList(name, "", null, "", "");
    }
}
