package io.mailwright.domain.content;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What an account tells of an e-mail in a listing.
 *
 * @param created in the account's zone; {@code null} if it does not say
 * @param category the folder; {@code null} for the default one
 */
public record EmailHeading(
        long id,
        String name,
        String subject,
        @Nullable LocalDate created,
        @Nullable Long category) {}
