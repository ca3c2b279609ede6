package io.mailwright.ui.content;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an author of HTML need not type: ends of tags, second quotes, and the blanks of a line. */
final class Typing {
    private static final Pattern TAG =
            Pattern.compile(
                    "<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|<!--.*?(?:-->|$)", Pattern.DOTALL);

    /** So far back the beginning of a tag is looked for: all of a large e-mail takes too long. */
    private static final int FAR = 50_000;

    private static final Set<String> WITHOUT_END =
            Set.of(
                    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                    "source", "track", "wbr");

    private Typing() {}

    /**
     * What goes behind the caret when something was typed before it.
     *
     * @param before all that stands before the caret, the typed character last
     * @param after what stands behind it
     * @return empty for nothing
     */
    static String completion(String before, String after) {
        if (before.endsWith(">")) {
            return endOf(before);
        }
        if (before.endsWith("=\"") && isInTag(before) && !after.startsWith("\"")) {
            return "\"";
        }
        if (before.endsWith("</")) {
            var open = innermost(before.substring(0, before.length() - 2));
            return open == null ? "" : open + ">";
        }
        return "";
    }

    /** The end of the tag that was closed just now. */
    private static String endOf(String before) {
        int start = before.lastIndexOf('<');
        if (start < 0) {
            return "";
        }
        var tag = TAG.matcher(before.substring(start));
        if (!tag.matches() || tag.group(2) == null || !tag.group(1).isEmpty()) {
            return "";
        }
        var name = tag.group(2);
        boolean ended =
                tag.group(3).endsWith("/") || WITHOUT_END.contains(name.toLowerCase(Locale.ROOT));
        return ended ? "" : "</" + name + ">";
    }

    private static boolean isInTag(String before) {
        return before.lastIndexOf('<') > before.lastIndexOf('>');
    }

    /** The innermost tag that is open at the end of a text. */
    static @Nullable String innermost(String before) {
        var near = before.substring(Math.max(0, before.length() - FAR));
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(near);
        while (tags.find()) {
            var name = tags.group(2);
            if (name == null || WITHOUT_END.contains(name.toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (tags.group(1).isEmpty()) {
                if (!tags.group(3).endsWith("/")) {
                    open.push(name);
                }
            } else if (!open.isEmpty() && open.peek().equalsIgnoreCase(name)) {
                open.pop();
            }
        }
        return open.peek();
    }

    /** What a new line begins with: the blanks of the one before it. */
    static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
