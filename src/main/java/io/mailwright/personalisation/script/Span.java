package io.mailwright.personalisation.script;

/**
 * A part of a source that is not printed as it is.
 *
 * @param start in UTF-16 units
 * @param end after its last character
 * @param isBlock whether it is a script that prints nothing where it stands
 */
public record Span(int start, int end, boolean isBlock) {}
