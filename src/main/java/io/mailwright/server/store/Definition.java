package io.mailwright.server.store;

import io.mailwright.domain.send.DefinitionStatus;

/**
 * What triggered sends are made by ({@code email-send.md} M13, X).
 *
 * @param key as it was given; compared without case
 * @param job under which its messages are counted
 */
public record Definition(String key, DefinitionStatus status, long job, Spec spec) {
    /**
     * How it sends.
     *
     * @param fromName empty for the account's own
     * @param fromEmail empty for the account's own
     * @param subject empty for that of the e-mail
     */
    public record Spec(
            String name,
            String description,
            boolean transactional,
            String fromName,
            String fromEmail,
            long email,
            long list,
            boolean autoAdd,
            boolean autoUpdate,
            String subject,
            boolean multipart,
            boolean trackLinks) {}
}
