package io.mailwright.service.content;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes of what a word processor or a browser put onto the clipboard the HTML that its author
 * meant: structure, emphasis, links and pictures of the network, and none of the rest.
 */
public final class PastedHtml {
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/][^>]*>");
    private static final Pattern BULLET = Pattern.compile("^[·•▪o§\\u00b7-]\\s+");
    private static final Set<String> BOLD = Set.of("bold", "600", "700", "800", "900");

    private static final Safelist KEPT =
            new Safelist()
                    .addTags(
                            "a",
                            "b",
                            "blockquote",
                            "br",
                            "em",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "hr",
                            "i",
                            "img",
                            "li",
                            "ol",
                            "p",
                            "strong",
                            "sub",
                            "sup",
                            "table",
                            "tbody",
                            "td",
                            "tfoot",
                            "th",
                            "thead",
                            "tr",
                            "u",
                            "ul")
                    .addAttributes("a", "href", "title")
                    .addAttributes("img", "src", "alt", "width", "height")
                    .addAttributes("td", "colspan", "rowspan")
                    .addAttributes("th", "colspan", "rowspan")
                    .addProtocols("a", "href", "http", "https", "mailto", "tel")
                    .addProtocols("img", "src", "http", "https");

    private PastedHtml() {}

    /**
     * Whether what is on the clipboard as plain text is markup itself, which is to stay as it is.
     */
    public static boolean isSource(String plain) {
        return MARKUP.matcher(plain).find();
    }

    /** What the author meant. */
    public static String clean(String html) {
        var document = Jsoup.parse(html);
        document.select("style, script, title, meta, link, xml, o|p:empty").remove();
        comments(document).forEach(Node::remove);
        emphasise(document);
        list(document);
        var clean = new Cleaner(KEPT).clean(document);
        emptied(clean);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html().replace("&nbsp;", " ").replaceAll("\\s*\\n\\s*", "\n").strip();
    }

    private static List<Node> comments(Document document) {
        var comments = new ArrayList<Node>();
        document.traverse((node, _) -> {
            if (node instanceof Comment) {
                comments.add(node);
            }
        });
        return comments;
    }

    /** Web pages and word processors write emphasis as style. */
    private static void emphasise(Document document) {
        for (var span : document.select("span[style], font[style]")) {
            var style = span.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            if (BOLD.stream().anyMatch(bold -> style.contains("font-weight:" + bold))) {
                span.tagName("strong");
            } else if (style.contains("font-style:italic")) {
                span.tagName("em");
            }
        }
    }

    /** Word writes an entry of a list as a paragraph with a mark in it. */
    private static void list(Document document) {
        for (var entry : document.select("p[class^=MsoListParagraph], p[style*=mso-list]")) {
            var mark = entry.selectFirst("span[style*=mso-list]");
            boolean numbered = mark != null && mark.text().strip().matches("\\w{1,4}[.)].*");
            if (mark != null) {
                mark.remove();
            }
            entry.tagName("li");
            if (mark == null && BULLET.matcher(entry.text()).find()) {
                entry.text(BULLET.matcher(entry.text()).replaceFirst(""));
            }
            var before = entry.previousElementSibling();
            var name = numbered ? "ol" : "ul";
            if (before != null && before.tagName().equals(name) && before.hasClass("pasted")) {
                before.appendChild(entry);
            } else {
                var list = new Element(name).addClass("pasted");
                entry.replaceWith(list);
                list.appendChild(entry);
            }
        }
    }

    /** Paragraphs and marks around nothing. */
    private static void emptied(Document clean) {
        for (var element : clean.select("p, b, i, u, em, strong, li, a")) {
            if (element.text().replace('\u00a0', ' ').isBlank()
                    && element.selectFirst("img, br") == null) {
                element.remove();
            }
        }
    }
}
