package io.mailwright.service.upload.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** What stands in a line of a text, shortened, for people to find what is wrong with it. */
final class ShownLine {
    private static final int LONGEST = 120;

    private ShownLine() {}

    /**
     * Reads up to it.
     *
     * @param line its number, the first is 1
     */
    static String of(Reader text, long line) throws IOException {
        var in = new BufferedReader(text);
        int c = in.read();
        for (long at = 1; at < line && c >= 0; c = in.read()) {
            boolean isHalf = c == '\r' && isNext(in, '\n');
            at += (c == '\n' || c == '\r') && !isHalf ? 1 : 0;
        }
        var shown = new StringBuilder();
        while (c >= 0 && c != '\n' && c != '\r' && shown.length() < LONGEST) {
            shown.append(Character.isISOControl(c) ? '\uFFFD' : (char) c);
            c = in.read();
        }
        boolean isWhole = c < 0 || c == '\n' || c == '\r';
        return shown.toString().strip() + (isWhole ? "" : "…");
    }

    private static boolean isNext(BufferedReader in, char wanted) throws IOException {
        in.mark(1);
        boolean isNext = in.read() == wanted;
        in.reset();
        return isNext;
    }
}
