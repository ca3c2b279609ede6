package io.mailwright.personalisation.plain;

import io.mailwright.personalisation.script.Span;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what is personalised out of HTML before it is parsed, and puts it back into the text. Where
 * it stands between tags a comment marks the place, since the parser leaves comments where they are
 * even within tables, where it moves text.
 */
final class Markers {
    /** A noncharacter of Unicode before and after, which texts for people do not have. */
    private static final Pattern MARKER = Pattern.compile("\uFDD0(\\d{1,9})\uFDD1");

    private final String source;
    private final List<Span> spans;

    /** Where in HTML a place is. */
    private enum Place {
        TEXT,
        TAG,
        COMMENT
    }

    Markers(String source, List<Span> spans) {
        this.source = source;
        this.spans = spans;
    }

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
            marked.append(place == Place.TEXT ? "<!--" + marker(i) + "-->" : marker(i));
            done = span.end();
        }
        return marked.append(unmarked(done, source.length())).toString();
    }

    String restored(String text) {
        if (spans.isEmpty()) {
            return text;
        }
        return MARKER.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(written(spans.get(index(found.group(1))))));
    }

    /** Whether a comment is but a mark for something that prints. */
    boolean isPrint(String comment) {
        var matcher = MARKER.matcher(comment);
        return matcher.matches() && !spans.get(index(matcher.group(1))).isBlock();
    }

    /** The marks of all scripts in what is left out; they must run nevertheless. */
    String blocksIn(String leftOut) {
        if (spans.isEmpty()) {
            return "";
        }
        var blocks = new StringBuilder();
        var matcher = MARKER.matcher(leftOut);
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
                        case TAG -> source.charAt(i) == '>' ? Place.TEXT : Place.TAG;
                        case COMMENT -> source.startsWith("-->", i) ? Place.TEXT : Place.COMMENT;
                    };
        }
        return place;
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

    private String written(Span span) {
        return source.substring(span.start(), span.end());
    }

    private static String marker(int index) {
        return "\uFDD0" + index + "\uFDD1";
    }
}
