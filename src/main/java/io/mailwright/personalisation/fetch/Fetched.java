package io.mailwright.personalisation.fetch;

/** What came of fetching content from an address. */
public sealed interface Fetched {
    /** The body of the answer, which may be empty. */
    record Body(String text) implements Fetched {}

    /**
     * That no answer came, or one that cannot be used.
     *
     * @param reason for people; names the host at most, since the rest may be about a recipient
     */
    record Failed(String reason) implements Fetched {}
}
