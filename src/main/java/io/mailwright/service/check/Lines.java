package io.mailwright.service.check;

import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.check.Place;

import java.util.Arrays;

/** The lines of a part, to say where an offset is and the other way round. */
final class Lines {
    private final MailPart part;
    private final int[] starts;
    private final int length;

    Lines(MailPart part, String source) {
        this.part = part;
        this.length = source.length();
        var found = new int[source.length() + 1];
        int count = 1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n' || (c == '\r' && !source.startsWith("\n", i + 1))) {
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    Place place(int start, int end) {
        int found = Arrays.binarySearch(starts, start);
        int line = found >= 0 ? found : -found - 2;
        return new Place(part, line + 1, start - starts[line] + 1, start, end);
    }

    /** The offset of a line and column from 1. */
    int offset(int line, int column) {
        return Math.min(length, starts[Math.clamp(line - 1L, 0, starts.length - 1)] + column - 1);
    }
}
