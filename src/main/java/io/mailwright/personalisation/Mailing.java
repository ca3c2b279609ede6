package io.mailwright.personalisation;

/** All that is the same for every message of a send. Thread-safe, as its parts are. */
public record Mailing(
        Profile profile,
        Sending sending,
        AccountAddress account,
        Occasion occasion,
        Sources sources) {}
