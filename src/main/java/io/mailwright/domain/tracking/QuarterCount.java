package io.mailwright.domain.tracking;

import java.time.Instant;

/**
 * How many events of a type a job has in a quarter of an hour: every clock of the world is off by
 * whole quarters, so hours and days of any of them are sums of these.
 *
 * @param start of the quarter
 */
public record QuarterCount(EventType type, Instant start, long events) {}
