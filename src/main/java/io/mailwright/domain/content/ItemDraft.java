package io.mailwright.domain.content;

import java.time.Instant;

/**
 * What was typed and not saved.
 *
 * @param editor the window it was typed in
 * @param base the version it was begun from
 */
public record ItemDraft(long item, String editor, int base, ItemContent content, Instant typedAt) {}
