package io.mailwright.server.engine.sending.message;

import io.mailwright.personalisation.script.Script;
import io.mailwright.personalisation.script.Span;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where in a part of an e-mail something stands that is not printed as it is, so that what looks
 * like a tag or an address in there is left alone. Immutable.
 */
final class Scripted {
    private final List<Span> spans;

    /** One of these brings no markup along, whatever its value is. */
    private static final Pattern NAME =
            Pattern.compile(
                    "%%(?!\\s*(?:html__|httpget|before|after))[^%\\[=]+%%",
                    Pattern.CASE_INSENSITIVE);

    /** The part must be well-formed. */
    Scripted(String part) {
        this.spans = Script.spans(part);
    }

    /**
     * Whether HTML has nothing but names in it, so that its text can be made once for all instead
     * of from each message.
     */
    static boolean isPlain(String html) {
        return Script.spans(html).stream()
                .allMatch(span -> NAME.matcher(html).region(span.start(), span.end()).matches());
    }

    /** The end of what covers a place; the place itself if nothing does. */
    int skip(int at) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (spans.get(middle).end() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < spans.size() && spans.get(low).start() <= at ? spans.get(low).end() : at;
    }
}
