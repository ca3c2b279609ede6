package io.mailwright.service.tracking.export;

import java.util.List;
import java.util.Map;

/** Puts a page for a browser together; whatever words say, they are text in it. */
final class Html {
    private static final Map<Character, String> ESCAPES =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#39;");

    private final StringBuilder page = new StringBuilder();

    /** Markup as it stands. */
    Html markup(String markup) {
        page.append(markup);
        return this;
    }

    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            page.append(ESCAPES.getOrDefault(letter, String.valueOf(letter)));
        }
        return this;
    }

    /** An element with a text. */
    Html element(String name, String style, String text) {
        markup("<" + name + (style.isEmpty() ? ">" : " class=\"" + style + "\">"));
        return text(text).markup("</" + name + ">");
    }

    /**
     * A table.
     *
     * @param numbers from which column on there are numbers
     */
    Html table(List<String> headings, int numbers, List<List<String>> rows) {
        markup("<div class=\"wide\"><table><thead><tr>");
        row("th", numbers, headings);
        markup("</tr></thead><tbody>\n");
        for (var row : rows) {
            markup("<tr>");
            row("td", numbers, row);
            markup("</tr>\n");
        }
        return markup("</tbody></table></div>\n");
    }

    private void row(String element, int numbers, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            element(element, i < numbers ? "" : "number", cells.get(i));
        }
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
