package io.mailwright.service.tracking.export;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One line of a report. What does not apply to it is {@code null} or empty.
 *
 * @param key what it is about, for programs, such as {@code unique_opens}; in a language of people
 *     it is in the texts
 * @param text a name, an address of the web, or other words of the account
 * @param at the beginning of the hour it is about
 * @param people each counted once
 * @param total of events
 * @param rate a fraction
 */
record Line(
        Section section,
        String key,
        String text,
        @Nullable Instant at,
        @Nullable Long people,
        @Nullable Long total,
        @Nullable Double rate) {}
