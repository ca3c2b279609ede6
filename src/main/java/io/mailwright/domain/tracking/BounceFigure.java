package io.mailwright.domain.tracking;

/**
 * People of a job whose last bounce was of one category and code.
 *
 * @param code the account's subcategory ({@code tracking.md} T21); 0 if it was not told
 * @param smtpCode of the other server; 0 if it told none
 * @param reason as the other server said it, to most of them
 * @param reasons how many different ones there are
 */
public record BounceFigure(
        BounceCategory category,
        int code,
        int smtpCode,
        long people,
        String reason,
        long reasons) {}
