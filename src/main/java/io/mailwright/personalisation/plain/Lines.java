package io.mailwright.personalisation.plain;

import java.util.ArrayDeque;

/**
 * Collects text in lines as a browser would: blanks run together, breaks come between texts only.
 */
final class Lines {
    /** Line breaks in a row, at most. */
    private static final int MOST_BREAKS = 3;

    private final StringBuilder text = new StringBuilder();
    private final ArrayDeque<String> indents = new ArrayDeque<>();

    /** Line breaks to be written before the next text. */
    private int breaks;

    private boolean hasBlank;
    private boolean hasText;

    /** Whether the bullet of an item was written and nothing of the item yet. */
    private boolean isAfterBullet;

    /** Text, in which blanks and line breaks are the same and run together. */
    void write(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
                hasBlank = true;
            } else {
                place();
                text.append(c == '\u00A0' ? ' ' : c);
            }
        }
    }

    /** Text, in which blanks and line breaks stay. */
    void preformatted(String written) {
        int start = 0;
        for (int end = written.indexOf('\n'); end >= 0; end = written.indexOf('\n', start)) {
            line(written.substring(start, end));
            endLine();
            start = end + 1;
        }
        line(written.substring(start));
    }

    private void line(String line) {
        if (!line.isBlank()) {
            place();
            text.append(line);
        }
    }

    /** What takes no room. */
    void mark(String mark) {
        text.append(mark);
    }

    void endLine() {
        if (hasText) {
            breaks = Math.min(breaks + 1, MOST_BREAKS);
        }
    }

    /** As many line breaks at least, unless nothing was written yet. */
    void breakLine(int count) {
        if (hasText && !isAfterBullet) {
            breaks = Math.max(breaks, count);
        }
    }

    /** Begins an item of a list; its further lines stand under its first. */
    void item(String bullet) {
        breakLine(1);
        place();
        text.append(bullet);
        isAfterBullet = true;
        indents.push(" ".repeat(bullet.length()));
    }

    void indent(String indent) {
        indents.push(indent);
    }

    void outdent() {
        indents.poll();
        isAfterBullet = false;
    }

    int length() {
        return text.length();
    }

    /** What was written since, as people see it. */
    String textFrom(int start) {
        return text.substring(Math.min(start, text.length())).strip();
    }

    String text() {
        return text.toString().strip();
    }

    private void dropTrailingBlanks() {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        text.setLength(length);
    }

    private void place() {
        if (breaks > 0) {
            dropTrailingBlanks();
            text.append("\n".repeat(breaks));
            indents.descendingIterator().forEachRemaining(text::append);
        } else if (hasBlank && hasText && !isAfterBullet) {
            text.append(' ');
        } else if (!hasText) {
            indents.descendingIterator().forEachRemaining(text::append);
        }
        breaks = 0;
        hasBlank = false;
        hasText = true;
        isAfterBullet = false;
    }
}
