package io.mailwright.domain.content;

import org.jspecify.annotations.Nullable;

/**
 * All that is written of an e-mail or a block.
 *
 * @param subject empty for a block
 * @param text the text part; {@code null} to have it made of the HTML
 */
public record ItemContent(String name, String subject, String html, @Nullable String text) {}
