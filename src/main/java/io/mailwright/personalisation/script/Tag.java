package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The start tag of an HTML element, as far as personalisation has to know.
 *
 * @param attributes by name in lower case, values as written
 * @param end after its closing bracket
 */
record Tag(Map<String, String> attributes, int end) {
    /** In characters; what is longer is no tag that matters here. */
    static final int LONGEST = 2000;

    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "(?<![\\w-])([\\w-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");

    /** The tag of that name which begins at a place, if one does. */
    static @Nullable Tag at(String html, int start, String name) {
        int after = start + 1 + name.length();
        if (!html.regionMatches(true, start, "<" + name, 0, name.length() + 1)
                || after >= html.length()
                || Character.isLetterOrDigit(html.charAt(after))) {
            return null;
        }
        int end = end(html, after);
        return end < 0 ? null : new Tag(attributes(html.substring(after, end)), end);
    }

    boolean has(String attribute, String value) {
        return value.equalsIgnoreCase(attributes.get(attribute));
    }

    private static int end(String html, int from) {
        char quote = 0;
        int last = Math.min(html.length(), from + LONGEST);
        for (int i = from; i < last; i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return -1;
    }

    private static Map<String, String> attributes(String inside) {
        var attributes = new HashMap<String, String>();
        var matcher = ATTRIBUTE.matcher(inside);
        while (matcher.find()) {
            var value =
                    matcher.group(2) != null
                            ? matcher.group(2)
                            : matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
            attributes.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        return attributes;
    }
}
