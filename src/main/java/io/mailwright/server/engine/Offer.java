package io.mailwright.server.engine;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;

import org.jspecify.annotations.Nullable;

/**
 * An address that is to come onto a list, with what is given for it.
 *
 * @param key of the address
 * @param isAddress whether it can be one
 * @param emailType {@code null} for none given; so the status and the reason
 */
public record Offer(
        String email,
        String key,
        boolean isAddress,
        @Nullable EmailType emailType,
        @Nullable Status status,
        @Nullable String reason,
        Given given) {
    public static Offer of(
            String email,
            @Nullable EmailType emailType,
            @Nullable Status status,
            @Nullable String reason,
            Given given) {
        return new Offer(
                email,
                EmailAddress.key(email),
                Addresses.isValid(email),
                emailType,
                status,
                reason,
                given);
    }
}
