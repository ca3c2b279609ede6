package io.mailwright.personalisation.script;

import java.util.Arrays;

/** What an author wrote, with its lines and columns. Immutable. */
final class Source {
    private final String text;
    private final int[] lineStarts;

    Source(String text) {
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    String text() {
        return text;
    }

    /** The problem at a place, counted in UTF-16 units from 0. */
    SyntaxProblem problem(int offset, String message) {
        int line = line(offset);
        return new SyntaxProblem(line + 1, offset - lineStarts[line] + 1, message);
    }

    SyntaxException error(int offset, String message) {
        return new SyntaxException(problem(offset, message));
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
