package io.mailwright.domain.growth;

import java.time.Instant;

/**
 * A list whose changes are kept, though it may be gone.
 *
 * @param name the one it has or had last
 * @param since before that nothing is known
 * @param isGone whether it is no longer in the account
 */
public record TrackedList(long listId, String name, Instant since, boolean isGone) {}
