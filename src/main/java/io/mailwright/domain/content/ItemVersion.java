package io.mailwright.domain.content;

import java.time.Instant;

/**
 * An e-mail or a block as it was saved once.
 *
 * @param number from 1
 * @param note what its author says of it, or where it came from; may be empty
 */
public record ItemVersion(int number, ItemContent content, String note, Instant savedAt) {}
