package io.mailwright.domain.send;

import org.jspecify.annotations.Nullable;

/**
 * The e-mail of a send.
 *
 * @param text {@code null} where it is not known here: the account does not tell it
 */
public record SendMail(
        long emailId, String name, String subject, String html, @Nullable String text) {}
