package io.mailwright.service.content;

import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes of the HTML of an e-mail, whoever wrote it, a page that can be looked at and can do
 * nothing: no script, no form, no address that is loaded or gone to. Only what is known to be
 * harmless is let through, and a policy in the page forbids the rest once more. Blocks of AMPscript
 * are left out; what they choose between is all shown. Thread-safe.
 */
public final class SafePage {
    /** Says to the browser what the page may do: have styles, and pictures that it brings along. */
    public static final String POLICY = policy("data:");

    /** As the other, with pictures of the network: only for somebody who asked for them. */
    private static final String NETWORK_POLICY = policy("data: http: https:");

    private static final Pattern PICTURE =
            Pattern.compile("(?i)data:image/(png|gif|jpe?g|webp|bmp);base64,[a-z0-9+/=\\s]*");

    /** Elements that are kept; of others the content stays. */
    private static final Set<String> KEPT =
            words(
                    """
                    html head body style a abbr address area article aside b bdo big blockquote br caption
                    center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1
                    h2 h3 h4 h5 h6 header hr i img ins kbd li main map mark nav ol p pre q s samp section
                    small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr
                    """);

    /** Elements of which nothing stays. */
    private static final Set<String> DROPPED =
            words(
                    """
                    script noscript noframes noembed iframe frame frameset object embed applet param svg
                    math template audio video source track canvas link meta base title xml portal
                    datalist select textarea input xmp
                    """);

    private static final Set<String> KEPT_ATTRIBUTES =
            words(
                    """
                    abbr align alt bgcolor border cellpadding cellspacing class clear color colspan coords
                    dir face height hspace id lang nowrap role rowspan scope shape size span start
                    summary title type valign vspace width
                    """);

    private static final Pattern NETWORK_PICTURE = Pattern.compile("(?i)https?://[^\\s\"'<>]+");

    private static final String LINK = "data-link";
    private static final String STYLE = "style";
    private static final String LOOK = look();

    private final Document document;
    private final List<Link> links;
    private final boolean usesNetwork;

    private SafePage(Document document, List<Link> links, boolean usesNetwork) {
        this.document = document;
        this.links = List.copyOf(links);
        this.usesNetwork = usesNetwork;
    }

    /** Which pictures a page shows. */
    public enum Pictures {
        /** As in a mail program that shows none until it is asked to. */
        NONE,
        /** Those that it brings along. */
        BROUGHT,
        /** Those of the network too, whose owners see that somebody looks. */
        NETWORK
    }

    /** The page of an e-mail, with the pictures that it brings along. */
    public static SafePage of(String html) {
        return of(html, Pictures.BROUGHT);
    }

    /** The page of an e-mail. */
    public static SafePage of(String html, Pictures pictures) {
        var document = Jsoup.parse(withoutScripts(html));
        var links = new ArrayList<Link>();
        for (var link : document.select("a[href], area[href]")) {
            links.add(new Link(link.attr("href").strip(), link.attr("alias").strip()));
        }
        var numbers = document.select("a[href], area[href]");
        clean(document, pictures);
        for (int i = 0; i < numbers.size(); i++) {
            numbers.get(i).attr(LINK, String.valueOf(i));
        }
        plain(document);
        // Space around the body, which a browser moves into it.
        document.textNodes().forEach(Node::remove);
        document.expectFirst("html").textNodes().forEach(Node::remove);
        // As a browser reads it: what was taken out, or stood where it must not, leaves traces.
        var read = plain(Jsoup.parse(document.outerHtml()));
        return new SafePage(read, links, pictures == Pictures.NETWORK);
    }

    /** To be written without a space more or less, in letters that every encoding has. */
    private static Document plain(Document document) {
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.US_ASCII);
        return document;
    }

    /** Without blocks of AMPscript; what has no end is none, and is looked for once. */
    private static String withoutScripts(String html) {
        var rest = new StringBuilder(html.length());
        int done = 0;
        for (int at = html.indexOf("%%["); at >= 0; at = html.indexOf("%%[", done)) {
            int end = html.indexOf("]%%", at);
            if (end < 0) {
                break;
            }
            rest.append(html, done, at);
            done = end + 3;
        }
        return rest.append(html, done, html.length()).toString();
    }

    /**
     * A link of the e-mail.
     *
     * @param url as its author wrote it
     * @param alias the author's name for it; empty if there is none
     */
    public record Link(String url, String alias) {}

    /**
     * What is said of a link at its place.
     *
     * @param link its number among {@link #links}, from 0
     * @param chosen whether it is marked, and scrolled to
     */
    public record Badge(int link, String words, boolean chosen) {}

    /** In the order of the e-mail. */
    public List<Link> links() {
        return links;
    }

    /** The same page as a mail program with dark colours shows it. */
    public SafePage dark() {
        var page = document.clone();
        DarkMode.apply(page);
        return new SafePage(page, links, usesNetwork);
    }

    /** Whether there is no difference to another. */
    public boolean isSameAs(SafePage other) {
        return usesNetwork == other.usesNetwork && PageChange.isSame(document, other.document);
    }

    /** What to put into another page to make it this one, if that is a part of it alone. */
    public Optional<PageChange> since(SafePage before) {
        return usesNetwork == before.usesNetwork
                ? PageChange.of(before, before.document, document)
                : Optional.empty();
    }

    /** The page as it is. */
    public String html() {
        return html(List.of());
    }

    /** The page with badges above its links, which take no room from what is there. */
    public String html(List<Badge> badges) {
        var page = document.clone();
        for (var badge : badges) {
            var link = page.selectFirst("[" + LINK + "=" + badge.link() + "]");
            if (link != null) {
                put(badge, link);
            }
        }
        var head = page.head();
        head.prependElement(STYLE).appendChild(new DataNode(LOOK));
        head.prependElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", usesNetwork ? NETWORK_POLICY : POLICY);
        head.prependElement("meta").attr("charset", "US-ASCII");
        return page.outerHtml();
    }

    private static void put(Badge badge, Element link) {
        var place = new Element("span").addClass("mailwright-badge-place");
        var words = place.appendElement("span").addClass("mailwright-badge").text(badge.words());
        if (badge.chosen()) {
            words.addClass("mailwright-chosen").attr("tabindex", "-1").attr("autofocus", true);
            link.addClass("mailwright-chosen-link");
        }
        // An area of a picture is no place for text.
        var map = link.closest("map");
        (map == null ? link : map).before(place);
    }

    private static void clean(Document document, Pictures pictures) {
        var nodes = new ArrayList<Node>();
        NodeVisitor collect = (node, _) -> nodes.add(node);
        document.traverse(collect);
        for (var node : nodes) {
            switch (node) {
                case Document _, DocumentType _ -> {}
                case Element element -> clean(element, pictures);
                case TextNode text when !(text instanceof CDataNode) -> {}
                // All others are written as they came, such as the content of an xmp.
                default -> node.remove();
            }
        }
    }

    private static void clean(Element element, Pictures pictures) {
        var name = element.tagName().toLowerCase(Locale.ROOT);
        if (DROPPED.contains(name)) {
            element.remove();
        } else if (!KEPT.contains(name)) {
            // Of one taken out before, as a child of something dropped, nothing is left to unwrap.
            if (element.parent() != null) {
                element.unwrap();
            }
        } else {
            if (name.equals(STYLE)) {
                var css = SafeCss.of(element.data());
                element.empty().appendChild(new DataNode(css));
            }
            cleanAttributes(element, pictures);
        }
    }

    private static void cleanAttributes(Element element, Pictures pictures) {
        var link = element.hasAttr("href");
        for (var attribute : element.attributes().clone()) {
            var name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.equals(STYLE)) {
                element.attr(STYLE, SafeCss.of(attribute.getValue()));
            } else if (!isHarmless(name, attribute.getValue(), pictures)) {
                element.removeAttr(attribute.getKey());
            }
        }
        if (link) {
            element.addClass("mailwright-link");
        }
    }

    private static boolean isHarmless(String name, String value, Pictures pictures) {
        return switch (name) {
            case "src" -> isShown(value.strip(), pictures);
            case "usemap" -> value.startsWith("#");
            case "name" -> !value.isBlank();
            default -> KEPT_ATTRIBUTES.contains(name);
        };
    }

    private static boolean isShown(String address, Pictures pictures) {
        return switch (pictures) {
            case NONE -> false;
            case BROUGHT -> PICTURE.matcher(address).matches();
            case NETWORK ->
                    PICTURE.matcher(address).matches()
                            || NETWORK_PICTURE.matcher(address).matches();
        };
    }

    private static String policy(String pictures) {
        return "default-src 'none'; style-src 'unsafe-inline'; img-src %s; form-action 'none'; base-uri 'none'"
                .formatted(pictures);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    private static String look() {
        try (var in = SafePage.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
