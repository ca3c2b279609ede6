package io.mailwright.server.store;

/**
 * What the account is: its number and what its messages say of the sender ({@code
 * personalisation.md} P2, grade C).
 *
 * @param fromName for jobs that name none
 * @param fromEmail for jobs that name none
 */
public record AccountSettings(
        long memberId,
        String businessName,
        String address,
        String city,
        String state,
        String postalCode,
        String country,
        String fromName,
        String fromEmail) {}
