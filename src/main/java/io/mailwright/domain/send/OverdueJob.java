package io.mailwright.domain.send;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A job whose time passed while no server ran, and which waits for somebody to say what becomes of
 * it.
 *
 * @param subject before personalisation
 * @param planned when it was to begin; {@code null} if not told
 */
public record OverdueJob(
        long job, long emailId, String emailName, String subject, @Nullable Instant planned) {}
