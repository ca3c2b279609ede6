package io.mailwright.service.content;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

import java.util.regex.Pattern;

/**
 * Makes a page look as in a mail program with dark colours: by the author's own styles for that, if
 * there are such, else with all colours turned, as those programs do that know no better.
 */
final class DarkMode {
    private static final Pattern QUERY =
            Pattern.compile("(?i)\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)");

    private static final String TURNED =
            "html { background: #ffffff; filter: invert(1) hue-rotate(180deg); }"
                    + " img[src] { filter: invert(1) hue-rotate(180deg); }";

    private DarkMode() {}

    static void apply(Document document) {
        boolean own = false;
        for (var style : document.select("style")) {
            var css = style.data();
            if (QUERY.matcher(css).find()) {
                own = true;
                // Always true, and as good beside other conditions.
                var always = QUERY.matcher(css).replaceAll("(min-width: 0)");
                style.empty().appendChild(new DataNode(always));
            }
        }
        if (!own) {
            document.head().appendElement("style").appendChild(new DataNode(TURNED));
        }
    }
}
