package io.mailwright.personalisation;

/**
 * Who sends, with the postal address that has to stand in each message.
 *
 * @param id of the account
 */
public record AccountAddress(
        long id,
        String business,
        String street,
        String city,
        String state,
        String postalCode,
        String country) {}
