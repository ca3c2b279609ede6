package io.mailwright.personalisation;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail as its author wrote it.
 *
 * @param text none to have it made from the HTML
 */
public record MailSource(String subject, String html, @Nullable String text) {}
