package io.mailwright.personalisation.script;

/**
 * Where in what a part printed a value stands that is no markup.
 *
 * @param start in UTF-16 units
 * @param end after its last character
 * @param value as it is, not escaped
 */
public record Datum(int start, int end, String value) {
    /** Without what is personal, so that it can never reach a log. */
    @Override
    public String toString() {
        return "Datum[" + start + ", " + end + "]";
    }
}
