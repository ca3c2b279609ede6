package io.mailwright.personalisation.fetch;

/** When the content of a {@code httpget} is fetched ({@code personalisation.md} P4). */
public enum FetchTime {
    BEFORE_SEND,
    EACH_RECIPIENT,
    AFTER_SEND
}
