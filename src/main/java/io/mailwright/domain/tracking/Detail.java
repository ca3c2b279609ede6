package io.mailwright.domain.tracking;

/** What only some types of events tell ({@code tracking.md} T17, X). */
public sealed interface Detail {
    /** Sent, opens and complaints tell nothing more. */
    Detail NONE = new None();

    record None() implements Detail {}

    /**
     * Why there was no message.
     *
     * @param code of the per-recipient send codes ({@code email-send.md} M14, grade V)
     */
    record NotSent(int code, String reason) implements Detail {}

    record Click(long link, String url, String alias) implements Detail {}

    /**
     * Why a message came back.
     *
     * @param subcategory of {@code tracking.md} T21 (grade C), such as 2001 for an unknown user
     * @param smtpCode 0 if the other side gave none
     */
    record Bounce(BounceCategory category, int subcategory, int smtpCode, String reason)
            implements Detail {}

    record Unsubscribe(UnsubscribeScope scope, String reason) implements Detail {}

    /**
     * That a message was handed on.
     *
     * @param recipients how many it was forwarded to
     */
    record Forward(int recipients) implements Detail {}

    /**
     * What was done after a click.
     *
     * @param amount a decimal number as it was told
     */
    record Conversion(long link, String unit, String amount, String alias) implements Detail {}
}
