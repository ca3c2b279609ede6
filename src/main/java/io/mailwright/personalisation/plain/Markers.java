package io.mailwright.personalisation.plain;

import io.mailwright.personalisation.script.Span;

import java.util.List;

/**
 * Takes what is personalised out of HTML before it is parsed, and puts it back into the text. Where
 * it stands between tags a comment marks the place, since the parser leaves comments where they are
 * even within tables, where it moves text.
 */
final class Markers {
    private final String source;
    private final List<Span> spans;

    /** What is put in the place of each span. */
    private final List<String> values;

    /** Where in HTML a place is. */
    private enum Place {
        TEXT,
        TAG,
        /** In a value in double quotes. */
        DOUBLE,
        /** In a value in single quotes. */
        SINGLE,
        COMMENT
    }

    private Markers(String source, List<Span> spans, List<String> values) {
        this.source = source;
        this.spans = spans;
        this.values = values;
    }

    /** Puts back what was taken out. */
    static Markers of(String source, List<Span> spans) {
        var values =
                spans.stream().map(span -> source.substring(span.start(), span.end())).toList();
        return new Markers(source, spans, values);
    }

    /** Puts back these values, of which those that are equal have the same mark. */
    static Markers of(String source, List<Span> spans, List<String> values) {
        return new Markers(source, spans, values);
    }

    /** The same for all HTML that differs in the values of spans alone; no HTML itself. */
    String structure() {
        var structure = new StringBuilder(source.length());
        int done = 0;
        for (int i = 0; i < spans.size(); i++) {
            structure
                    .append(source, done, spans.get(i).start())
                    .append('\0')
                    .append(mark(i))
                    .append('\0');
            done = spans.get(i).end();
        }
        return structure.append(source, done, source.length()).toString();
    }

    private int mark(int span) {
        return values.indexOf(values.get(span));
    }

    /** The HTML with marks in the places of spans. */
    String marked() {
        if (spans.isEmpty()) {
            return source;
        }
        var marked = new StringBuilder();
        var place = Place.TEXT;
        int done = 0;
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            place = after(place, done, span.start());
            marked.append(unmarked(done, span.start()));
            var marker = marker(mark(i));
            marked.append(place == Place.TEXT ? "<!--" + marker + "-->" : marker);
            done = span.end();
        }
        return marked.append(unmarked(done, source.length())).toString();
    }

    String restored(String text) {
        return spans.isEmpty() ? text : Skeleton.of(text).filled(values);
    }

    /** Whether a comment is but a mark for something that prints. */
    boolean isPrint(String comment) {
        var matcher = Skeleton.MARK.matcher(comment);
        return matcher.matches() && !spans.get(index(matcher.group(1))).isBlock();
    }

    /** The marks of all scripts in what is left out; they must run nevertheless. */
    String blocksIn(String leftOut) {
        if (spans.isEmpty()) {
            return "";
        }
        var blocks = new StringBuilder();
        var matcher = Skeleton.MARK.matcher(leftOut);
        while (matcher.find()) {
            if (spans.get(index(matcher.group(1))).isBlock()) {
                blocks.append(matcher.group());
            }
        }
        return blocks.toString();
    }

    private Place after(Place before, int from, int to) {
        var place = before;
        for (int i = from; i < to; i++) {
            place =
                    switch (place) {
                        case TEXT -> opened(i);
                        case TAG -> inTag(i);
                        case DOUBLE -> source.charAt(i) == '"' ? Place.TAG : Place.DOUBLE;
                        case SINGLE -> source.charAt(i) == '\'' ? Place.TAG : Place.SINGLE;
                        case COMMENT -> source.startsWith("-->", i) ? Place.TEXT : Place.COMMENT;
                    };
        }
        return place;
    }

    private Place inTag(int at) {
        return switch (source.charAt(at)) {
            case '>' -> Place.TEXT;
            case '"' -> isAfterEquals(at) ? Place.DOUBLE : Place.TAG;
            case '\'' -> isAfterEquals(at) ? Place.SINGLE : Place.TAG;
            default -> Place.TAG;
        };
    }

    private boolean isAfterEquals(int at) {
        int before = at - 1;
        while (before > 0 && Character.isWhitespace(source.charAt(before))) {
            before--;
        }
        return before > 0 && source.charAt(before) == '=';
    }

    private Place opened(int at) {
        if (source.startsWith("<!--", at)) {
            return Place.COMMENT;
        }
        boolean isTag =
                source.charAt(at) == '<'
                        && at + 1 < source.length()
                        && (Character.isLetter(source.charAt(at + 1))
                                || source.charAt(at + 1) == '/');
        return isTag ? Place.TAG : Place.TEXT;
    }

    /** So that no text passes for a mark. */
    private String unmarked(int from, int to) {
        return source.substring(from, to).replace('\uFDD0', '\uFFFD');
    }

    private static int index(String digits) {
        return Integer.parseInt(digits);
    }

    private static String marker(int index) {
        return "\uFDD0" + index + "\uFDD1";
    }
}
