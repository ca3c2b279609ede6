/**
 * Hands jobs, people, links, events and daily sums over to a PostgreSQL database, for other systems
 * to read; {@code docs/handover.md} says what lies there.
 */
@NullMarked
package io.mailwright.service.tracking.push;

import org.jspecify.annotations.NullMarked;
