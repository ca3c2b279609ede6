package io.mailwright.personalisation.fetch;

/** A piece of the address of a {@code httpget}. */
public sealed interface UrlPart {
    /** What is the same for everybody. */
    record Fixed(String text) implements UrlPart {}

    /** A value of the recipient, written {@code [First Name]}. */
    record Named(String name) implements UrlPart {}
}
