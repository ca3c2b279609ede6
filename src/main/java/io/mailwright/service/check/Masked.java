package io.mailwright.service.check;

import io.mailwright.personalisation.script.Script;
import io.mailwright.personalisation.script.Span;
import io.mailwright.personalisation.script.SyntaxException;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An author's HTML in which what is filled in cannot be taken for markup. All that is left stands
 * where it stood, and what is filled in still begins with two percent signs.
 */
final class Masked {
    /** Where scripts cannot be read, what looks like one. */
    private static final Pattern ROUGHLY =
            Pattern.compile("(?s)%%\\[.*?\\]%%|%%=.*?=%%|%%[^%<>\"\\r\\n]{1,128}+%%");

    private static final String MARKUP = "<>\"'=&";

    private Masked() {}

    static String of(String html) {
        var masked = new StringBuilder(html);
        for (var span : spans(html)) {
            boolean isGone = span.isBlock() || html.charAt(span.start()) == '<';
            for (int i = span.start(); i < span.end(); i++) {
                char c = html.charAt(i);
                if (isGone) {
                    masked.setCharAt(i, ' ');
                } else if (Character.isWhitespace(c)
                        || MARKUP.indexOf(c) >= 0
                        || (c == '%' && isInside(span, i))) {
                    masked.setCharAt(i, 'x');
                }
            }
        }
        return masked.toString();
    }

    /** Not of the signs by which it begins and ends. */
    private static boolean isInside(Span span, int at) {
        return at >= span.start() + 2 && at < span.end() - 2;
    }

    private static List<Span> spans(String html) {
        try {
            return Script.spans(html);
        } catch (SyntaxException _) {
            return ROUGHLY.matcher(html)
                    .results()
                    .map(found ->
                            new Span(found.start(), found.end(), found.group().startsWith("%%[")))
                    .toList();
        }
    }
}
