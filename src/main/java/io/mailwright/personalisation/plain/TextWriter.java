package io.mailwright.personalisation.plain;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import java.util.Set;

/** Writes the text of an HTML tree, node by node. */
final class TextWriter implements NodeFilter {
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "head",
                    "title",
                    "style",
                    "script",
                    "template",
                    "textarea",
                    "select",
                    "svg",
                    "math",
                    "object",
                    "iframe",
                    "video",
                    "audio");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "pre", "dl");
    private static final Set<String> BLOCKS =
            Set.of(
                    "div",
                    "tr",
                    "li",
                    "dt",
                    "dd",
                    "center",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "aside",
                    "nav",
                    "figure",
                    "figcaption",
                    "address",
                    "form",
                    "fieldset",
                    "caption");

    private final Markers markers;
    private final Lines lines = new Lines();
    private int preformatted;

    /** Where the text of the link begins that is being written. */
    private int linkStart;

    TextWriter(Markers markers) {
        this.markers = markers;
    }

    String text() {
        return lines.text();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        switch (node) {
            case TextNode text -> write(text);
            case Comment comment -> comment(comment.getData());
            case Element element when LEFT_OUT.contains(element.normalName()) -> {
                lines.mark(markers.blocksIn(element.outerHtml()));
                return FilterResult.SKIP_ENTIRELY;
            }
            case Element element -> open(element);
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void write(TextNode text) {
        if (preformatted > 0) {
            lines.preformatted(text.getWholeText());
        } else {
            lines.write(text.getWholeText());
        }
    }

    private void comment(String data) {
        if (markers.isPrint(data)) {
            lines.write(data);
        } else {
            lines.mark(markers.blocksIn(data));
        }
    }

    private void open(Element element) {
        breakBefore(element);
        switch (element.normalName()) {
            case "br" -> lines.endLine();
            case "hr" -> {
                lines.breakLine(1);
                lines.write("----------");
                lines.breakLine(1);
            }
            case "img" -> lines.write(element.attr("alt"));
            case "td", "th" -> lines.write(" ");
            case "li" -> lines.item(bullet(element));
            case "blockquote" -> lines.indent("> ");
            case "pre" -> preformatted++;
            case "a" -> linkStart = lines.length();
            default -> {}
        }
    }

    private void close(Element element) {
        switch (element.normalName()) {
            case "li", "blockquote" -> lines.outdent();
            case "pre" -> preformatted--;
            case "a" -> link(element.attr("href").strip());
            default -> {}
        }
        breakBefore(element);
    }

    /** The same around an element: what comes before it, and what comes after it. */
    private void breakBefore(Element element) {
        var name = element.normalName();
        if (PARAGRAPHS.contains(name)) {
            lines.breakLine(2);
        } else if (name.equals("ul") || name.equals("ol")) {
            lines.breakLine(isNested(element) ? 1 : 2);
        } else if (BLOCKS.contains(name)) {
            lines.breakLine(1);
        }
    }

    private static boolean isNested(Element list) {
        return list.parents().stream().anyMatch(parent -> parent.normalName().equals("li"));
    }

    /** Two items of one list may be equal in all they hold. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Element one, Element other) {
        return one == other;
    }

    private static String bullet(Element item) {
        var list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "- ";
        }
        long before =
                list.children().stream()
                        .takeWhile(child -> !isSame(child, item))
                        .filter(child -> child.normalName().equals("li"))
                        .count();
        return before + 1 + ". ";
    }

    private void link(String address) {
        boolean leadsSomewhere =
                !address.isEmpty()
                        && !address.startsWith("#")
                        && !address.regionMatches(true, 0, "javascript:", 0, 11);
        var text = lines.textFrom(linkStart);
        if (leadsSomewhere && !bare(text).equals(bare(address))) {
            lines.write((text.isEmpty() ? "<" : " <") + address + ">");
        }
    }

    /** Without what people leave out when they write an address. */
    private static String bare(String address) {
        return address.replaceFirst("^(?i)(?:https?://|mailto:|tel:)", "").replaceFirst("/$", "");
    }
}
