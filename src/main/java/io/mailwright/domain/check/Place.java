package io.mailwright.domain.check;

/**
 * Where in an e-mail something was found.
 *
 * @param line from 1; 0 if it is about the whole part
 * @param column from 1, in UTF-16 units; 0 if it is about the whole part
 * @param start in UTF-16 units from the beginning of the part
 * @param end after the last character of it
 */
public record Place(MailPart part, int line, int column, int start, int end) {
    public static Place ofWhole(MailPart part) {
        return new Place(part, 0, 0, 0, 0);
    }

    /** Whether it is about all of the part. */
    public boolean isWhole() {
        return line == 0;
    }
}
