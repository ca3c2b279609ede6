package io.mailwright.domain.send;

import org.jspecify.annotations.Nullable;

/**
 * What to set on the definition of a triggered send; what is {@code null} stays as it is, or of a
 * new one is as the account has it ({@code email-send.md} M13, X).
 *
 * @param transactional needs no footer; commercial otherwise
 * @param fromName empty for the account's own
 * @param fromEmail empty for the account's own
 * @param listId the list that new recipients join
 * @param autoAdd whether recipients who are not in the account come into it, and onto the list
 * @param autoUpdate whether the attributes that come with a message are kept
 * @param subject empty for that of the e-mail
 * @param multipart HTML and text in one message
 */
public record DefinitionValues(
        @Nullable String name,
        @Nullable String description,
        @Nullable DefinitionStatus status,
        @Nullable Boolean transactional,
        @Nullable String fromName,
        @Nullable String fromEmail,
        @Nullable Long emailId,
        @Nullable Long listId,
        @Nullable Boolean autoAdd,
        @Nullable Boolean autoUpdate,
        @Nullable String subject,
        @Nullable Boolean multipart,
        @Nullable Boolean trackLinks) {
    /** The same with another status. */
    public DefinitionValues with(@Nullable DefinitionStatus other) {
        return new DefinitionValues(
                name,
                description,
                other,
                transactional,
                fromName,
                fromEmail,
                emailId,
                listId,
                autoAdd,
                autoUpdate,
                subject,
                multipart,
                trackLinks);
    }

    /**
     * A new one that sends at once; all else is as the account has it.
     *
     * @param listId {@code null} where that is not known
     */
    public static DefinitionValues active(String name, long emailId, @Nullable Long listId) {
        return new DefinitionValues(
                name,
                null,
                DefinitionStatus.ACTIVE,
                null,
                null,
                null,
                emailId,
                listId,
                null,
                null,
                null,
                null,
                null);
    }

    /** Sets nothing but the status. */
    public static DefinitionValues of(DefinitionStatus status) {
        return new DefinitionValues(
                null, null, status, null, null, null, null, null, null, null, null, null, null);
    }
}
