package io.mailwright.ui.content;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells what the parts of one line of an e-mail are, given what the line before ended in. A line at
 * a time is enough to colour it, so that a keystroke in a large e-mail costs no more than in a
 * small one. Never fails: what makes no sense is text. Not thread-safe.
 */
final class HtmlScanner {
    private final String line;
    private final List<Run> runs = new ArrayList<>();
    private State state;
    private int at;

    private HtmlScanner(String line, State begin) {
        this.line = line;
        this.state = begin;
    }

    /** What a line begins or ends in. */
    enum State {
        TEXT,
        TAG,
        /** In a value between double quotes. */
        DOUBLE,
        /** In a value between single quotes. */
        SINGLE,
        COMMENT,
        /** In what stands between the tags of a style sheet. */
        STYLE,
        /** In a tag that begins a style sheet. */
        STYLE_TAG,
        /** In a block of AMPscript. */
        SCRIPT
    }

    /** What a part is, for its colour. */
    enum Paint {
        PLAIN,
        TAG,
        NAME,
        VALUE,
        COMMENT,
        PERSON
    }

    /** So many characters that are the same. */
    record Run(int length, Paint paint) {}

    /** The parts of a line, none for an empty one, and what the next line begins in. */
    record Scanned(List<Run> runs, State end) {}

    static Scanned scan(String line, State begin) {
        var scanner = new HtmlScanner(line, begin);
        while (scanner.at < line.length()) {
            scanner.step();
        }
        return new Scanned(scanner.runs, scanner.state);
    }

    private void step() {
        switch (state) {
            case TEXT -> text();
            case TAG, STYLE_TAG -> tag();
            case DOUBLE -> value('"');
            case SINGLE -> value('\'');
            case COMMENT -> until("-->", Paint.COMMENT, State.TEXT);
            case SCRIPT -> until("]%%", Paint.PERSON, State.TEXT);
            case STYLE -> style();
        }
    }

    private void text() {
        if (line.startsWith("<!--", at)) {
            state = State.COMMENT;
        } else if (line.startsWith("%%[", at)) {
            state = State.SCRIPT;
        } else if (person() == null) {
            if (isTagStart(at)) {
                boolean sheet = line.regionMatches(true, at, "<style", 0, 6);
                state = sheet ? State.STYLE_TAG : State.TAG;
                run(tagNameEnd(at + 1), Paint.TAG);
            } else {
                run(nextOfText(at + 1), Paint.PLAIN);
            }
        }
    }

    private boolean isTagStart(int place) {
        if (line.charAt(place) != '<' || place + 1 >= line.length()) {
            return false;
        }
        char next = line.charAt(place + 1);
        return Character.isLetter(next) || next == '/' || next == '!';
    }

    private int nextOfText(int from) {
        int to = from;
        while (to < line.length() && !isTagStart(to) && !line.startsWith("%%", to)) {
            to++;
        }
        return to;
    }

    private int tagNameEnd(int from) {
        int to = from;
        while (to < line.length()
                && !Character.isWhitespace(line.charAt(to))
                && line.charAt(to) != '>') {
            to++;
        }
        return to;
    }

    private void tag() {
        char now = line.charAt(at);
        if (now == '>') {
            state = state == State.STYLE_TAG ? State.STYLE : State.TEXT;
            run(at + 1, Paint.TAG);
        } else if (now == '"' || now == '\'') {
            // The quotes of a style sheet's tag are told by what follows them.
            int end = line.indexOf(now, at + 1);
            if (end >= 0) {
                quoted(end + 1);
            } else {
                state = now == '"' ? State.DOUBLE : State.SINGLE;
                run(at + 1, Paint.VALUE);
            }
        } else if (person() == null) {
            int to = at + 1;
            while (to < line.length() && ">\"'%".indexOf(line.charAt(to)) < 0) {
                to++;
            }
            run(to, now == '/' ? Paint.TAG : Paint.NAME);
        }
    }

    /** A value that ends on this line, and what is filled in inside it. */
    private void quoted(int end) {
        while (at < end) {
            int mark = line.indexOf("%%", at);
            if (mark < 0 || mark >= end) {
                run(end, Paint.VALUE);
            } else {
                run(mark, Paint.VALUE);
                if (person() == null) {
                    run(Math.min(end, at + 2), Paint.VALUE);
                }
            }
        }
    }

    private void value(char quote) {
        if (person() != null) {
            return;
        }
        int to = at;
        while (to < line.length() && line.charAt(to) != quote && !line.startsWith("%%", to)) {
            to++;
        }
        if (to < line.length() && line.charAt(to) == quote) {
            state = State.TAG;
            run(to + 1, Paint.VALUE);
        } else {
            run(Math.max(to, at + 1), Paint.VALUE);
        }
    }

    private void style() {
        int end = indexOfIgnoringCase("</style");
        if (end == at) {
            state = State.TAG;
            run(at + 7, Paint.TAG);
        } else {
            run(end < 0 ? line.length() : end, Paint.PLAIN);
        }
    }

    private int indexOfIgnoringCase(String wanted) {
        for (int i = at; i <= line.length() - wanted.length(); i++) {
            if (line.regionMatches(true, i, wanted, 0, wanted.length())) {
                return i;
            }
        }
        return -1;
    }

    private void until(String end, Paint paint, State then) {
        int place = line.indexOf(end, at);
        if (place >= 0) {
            state = then;
        }
        run(place < 0 ? line.length() : place + end.length(), paint);
    }

    /** A string to be filled in that is whole on this line; nothing if none begins here. */
    private @Nullable Paint person() {
        if (!line.startsWith("%%", at) || line.startsWith("%%[", at)) {
            return null;
        }
        int end = line.indexOf("%%", at + 2);
        if (end < 0) {
            return null;
        }
        run(end + 2, Paint.PERSON);
        return Paint.PERSON;
    }

    private void run(int to, Paint paint) {
        if (to > at) {
            runs.add(new Run(to - at, paint));
            at = to;
        }
    }
}
