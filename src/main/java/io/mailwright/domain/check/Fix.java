package io.mailwright.domain.check;

/**
 * A change of the source that mends a finding without a person having to think.
 *
 * @param words what it does, such as {@code Write First Name}
 * @param start where what is replaced begins, in UTF-16 units
 * @param end after it; the same as {@code start} to put something in
 */
public record Fix(String words, MailPart part, int start, int end, String replacement) {
    /** The part with the fix made. */
    public String applied(String source) {
        return source.substring(0, start) + replacement + source.substring(end);
    }
}
