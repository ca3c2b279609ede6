package io.mailwright.domain.tracking;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One job in a list of jobs.
 *
 * @param sentAt {@code null} if not told
 * @param lists the lists and groups it went to
 */
public record JobHeading(long job, @Nullable Instant sentAt, List<Long> lists) {}
