package io.mailwright.server.engine.sending.message;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the links of an HTML part that is still to be personalised; in comments too, since there
 * are mail readers that show some of them. A parser of HTML would take scripts apart, and write
 * back something else than the author wrote.
 */
final class AnchorScanner {
    private final String html;
    private final Scripted scripted;
    private int at;

    private AnchorScanner(String html) {
        this.html = html;
        this.scripted = new Scripted(html);
    }

    /** Those that have an address, in their order. */
    static List<Anchor> anchors(String html) {
        return new AnchorScanner(html).all();
    }

    private List<Anchor> all() {
        var anchors = new ArrayList<Anchor>();
        for (at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
            int after = scripted.skip(at);
            if (after > at) {
                at = after;
            } else if (isAnchor()) {
                at += 2;
                var anchor = attributes();
                if (anchor != null) {
                    anchors.add(anchor);
                }
            } else {
                at++;
            }
        }
        return anchors;
    }

    private boolean isAnchor() {
        return html.regionMatches(true, at, "<a", 0, 2)
                && at + 2 < html.length()
                && Character.isWhitespace(html.charAt(at + 2));
    }

    /** Reads on to the end of the tag. */
    private @Nullable Anchor attributes() {
        int start = -1;
        int end = -1;
        var alias = "";
        boolean conversion = true;
        while (skipBlanks()) {
            var name = name();
            if (!skipEquals()) {
                continue;
            }
            int from = at;
            var value = value();
            switch (name) {
                case "href" -> {
                    if (start < 0) {
                        start = from + (value.isQuoted() ? 1 : 0);
                        end = start + value.text().length();
                    }
                }
                case "alias" -> alias = value.text();
                case "conversion" -> conversion = !value.text().equalsIgnoreCase("false");
                default -> {}
            }
        }
        return start < 0 ? null : new Anchor(start, end, alias, conversion);
    }

    /** Whether the tag goes on. */
    private boolean skipBlanks() {
        while (at < html.length()) {
            char c = html.charAt(at);
            int after = scripted.skip(at);
            if (after > at) {
                at = after;
            } else if (c == '>') {
                return false;
            } else if (Character.isWhitespace(c) || c == '/' || c == '=' || isQuote(c)) {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private String name() {
        int from = at;
        while (at < html.length() && isOfName(html.charAt(at)) && scripted.skip(at) == at) {
            at++;
        }
        return html.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfName(char c) {
        return !Character.isWhitespace(c) && c != '=' && c != '>' && c != '/' && !isQuote(c);
    }

    private boolean skipEquals() {
        int next = at;
        while (next < html.length() && Character.isWhitespace(html.charAt(next))) {
            next++;
        }
        if (next >= html.length() || html.charAt(next) != '=') {
            return false;
        }
        next++;
        while (next < html.length() && Character.isWhitespace(html.charAt(next))) {
            next++;
        }
        at = next;
        return true;
    }

    private record Value(String text, boolean isQuoted) {}

    private Value value() {
        char quote = at < html.length() ? html.charAt(at) : ' ';
        boolean isQuoted = isQuote(quote);
        int from = isQuoted ? at + 1 : at;
        at = from;
        while (at < html.length()) {
            int after = scripted.skip(at);
            char c = html.charAt(at);
            if (after > at) {
                at = after;
            } else if (isQuoted ? c == quote : Character.isWhitespace(c) || c == '>') {
                break;
            } else {
                at++;
            }
        }
        var text = html.substring(from, at);
        if (isQuoted && at < html.length()) {
            at++;
        }
        return new Value(text, isQuoted);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
