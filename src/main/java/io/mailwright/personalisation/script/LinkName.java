package io.mailwright.personalisation.script;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What {@code %%linkname%%} prints: the alias of the link it stands in, for analytics parameters
 * ({@code personalisation.md} P2, P6, grade C). Nothing outside of a link's tag, or if that has no
 * alias (X).
 */
final class LinkName {
    private LinkName() {}

    /** Percent-encoded, since it goes into an address. */
    static String at(String html, int offset) {
        int start = offset;
        int first = Math.max(0, offset - Tag.LONGEST);
        while (start > first && html.charAt(start) != '<') {
            start--;
        }
        var tag = Tag.at(html, start, "a");
        if (tag == null || tag.end() <= offset) {
            return "";
        }
        var alias = tag.attributes().getOrDefault("alias", "");
        return URLEncoder.encode(alias, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
