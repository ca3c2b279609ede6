package io.mailwright.server.engine.sending.message;

import org.jsoup.parser.Parser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts marks in the place of the addresses that are to be tracked: those of web pages, in links of
 * the HTML part and, as the same links, in the text part (X). Left as they are (X): addresses of
 * which a script makes a part, since they could not be made again at a click.
 *
 * <p>An address is stored with its {@code %%names%%}, which are replaced at the click.
 */
final class LinkRewriter {
    private static final Pattern LINK_NAME =
            Pattern.compile("%%linkname%%", Pattern.CASE_INSENSITIVE);

    /** Of a web page, with nothing of a script in it. */
    private static final Pattern TRACKED =
            Pattern.compile(
                    "\\s*https?://(?:%%(?![\\[=]|\\s*(?:before;|after;)?\\s*httpget)[^%\\r\\n]+%%"
                            + "|%(?!%)|[^%])+",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_TEXT =
            Pattern.compile(
                    "https?://(?:%%[^%\\s\\[=][^%\\r\\n]*%%|%(?!%)|[^%\\s<>\"])+",
                    Pattern.CASE_INSENSITIVE);

    /** At the end of an address in text these are rather of the sentence. */
    private static final Pattern PUNCTUATION = Pattern.compile("[.,;:!?)\\]'*]+$");

    private final Marks marks;
    private final LinkIds ids;
    private final Map<String, Long> byUrl = new HashMap<>();

    /** Knows the links of a job. */
    interface LinkIds {
        /** The id of a link, which is stored if it is new. */
        long of(String url, String alias, boolean conversion);
    }

    LinkRewriter(Marks marks, LinkIds ids) {
        this.marks = marks;
        this.ids = ids;
    }

    String html(String html) {
        var rewritten = new StringBuilder(html.length() + 512);
        int done = 0;
        for (var anchor : AnchorScanner.anchors(html)) {
            var href = html.substring(anchor.start(), anchor.end());
            if (TRACKED.matcher(href).matches()) {
                rewritten.append(html, done, anchor.start()).append(marks.of(id(href, anchor)));
                done = anchor.end();
            }
        }
        return rewritten.append(html, done, html.length()).toString();
    }

    private long id(String href, Anchor anchor) {
        var alias = Parser.unescapeEntities(anchor.alias(), true).strip();
        var name = URLEncoder.encode(alias, StandardCharsets.UTF_8).replace("+", "%20");
        var url =
                LINK_NAME
                        .matcher(Parser.unescapeEntities(href, true).strip())
                        .replaceAll(Matcher.quoteReplacement(name));
        long id = ids.of(url, alias, anchor.conversion());
        byUrl.putIfAbsent(url, id);
        return id;
    }

    /** To be called after {@link #html}, so that what is in both is one link. */
    String text(String text) {
        var scripted = new Scripted(text);
        var rewritten = new StringBuilder(text.length() + 512);
        var found = IN_TEXT.matcher(text);
        int done = 0;
        while (found.find()) {
            var url = PUNCTUATION.matcher(found.group()).replaceFirst("");
            if (scripted.skip(found.start()) == found.start() && TRACKED.matcher(url).matches()) {
                var id = byUrl.computeIfAbsent(url, key -> ids.of(key, "", true));
                rewritten.append(text, done, found.start()).append(marks.of(id));
                done = found.start() + url.length();
            }
        }
        return rewritten.append(text, done, text.length()).toString();
    }
}
