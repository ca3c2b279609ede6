package io.mailwright.service.content;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes the rules of style sheets into the elements they are for, since some mail programs know no
 * style sheets. The sheets stay, for what only they can say, such as what holds on a phone. All
 * else of the source stays as it is, letter by letter, scripts of the server included.
 */
public final class CssInliner {
    private static final Pattern SCRIPT = Pattern.compile("(?s)%%\\[.*?]%%");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern STYLE =
            Pattern.compile("(?is)(\\sstyle\\s*=\\s*)(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern IDS = Pattern.compile("#[\\w-]+");
    private static final Pattern CLASSES = Pattern.compile("\\.[\\w-]+|\\[[^\\]]*]|:[\\w-]+");
    private static final Pattern TAGS = Pattern.compile("(?:^|[\\s>+~])[a-zA-Z][\\w-]*");
    private static final Pattern DECLARATION =
            Pattern.compile("([\\w-]+)\\s*:\\s*((?:\"[^\"]*\"|'[^']*'|\\([^)]*\\)|[^;\"'(]++)+)");

    private CssInliner() {}

    /** A rule for one selector. */
    private record Rule(String selector, int weight, int order, Map<String, String> says) {}

    /** A tag in the source, and what it is to say. */
    private record Place(Range range, Map<String, String> says) {
        int from() {
            return range.startPos();
        }

        int to() {
            return range.endPos();
        }
    }

    /** The same page with styles in its elements. */
    public static String inline(String html) {
        var document = parse(html);
        var rules = rules(document);
        var said = new LinkedHashMap<Element, Map<String, String>>();
        for (var rule : rules) {
            for (var element : chosen(document, rule.selector())) {
                said.computeIfAbsent(element, _ -> new LinkedHashMap<>()).putAll(rule.says());
            }
        }
        return written(html, said);
    }

    /** Scripts are blanked out, so that places in the page are those in the source. */
    private static Document parse(String html) {
        var plain = SCRIPT.matcher(html).replaceAll(script -> " ".repeat(script.group().length()));
        return Jsoup.parse(plain, "", Parser.htmlParser().setTrackPosition(true));
    }

    private static List<Rule> rules(Document document) {
        var rules = new ArrayList<Rule>();
        for (var style : document.select("style")) {
            var css = withoutAtRules(COMMENT.matcher(style.data()).replaceAll(" "));
            RULE.matcher(css)
                    .results()
                    .forEach(found -> {
                        var says = declarations(found.group(2));
                        for (var selector : found.group(1).split(",", -1)) {
                            var name = selector.strip();
                            // What depends on what a reader does cannot be written into an element.
                            if (!name.isEmpty() && !name.contains(":")) {
                                rules.add(new Rule(name, weight(name), rules.size(), says));
                            }
                        }
                    });
        }
        rules.sort(Comparator.comparingInt(Rule::weight).thenComparingInt(Rule::order));
        return rules;
    }

    /** Without what holds only under conditions, however much that is. */
    private static String withoutAtRules(String css) {
        var rest = new StringBuilder();
        int done = 0;
        for (int at = css.indexOf('@'); at >= 0; at = css.indexOf('@', done)) {
            rest.append(css, done, at);
            done = endOfAtRule(css, at);
        }
        return rest.append(css, done, css.length()).toString();
    }

    private static int endOfAtRule(String css, int from) {
        int depth = 0;
        for (int i = from; i < css.length(); i++) {
            char one = css.charAt(i);
            depth += one == '{' ? 1 : one == '}' ? -1 : 0;
            if (depth <= 0 && (one == '}' || one == ';')) {
                return i + 1;
            }
        }
        return css.length();
    }

    private static int weight(String selector) {
        return 10_000 * count(IDS, selector)
                + 100 * count(CLASSES, selector)
                + count(TAGS, selector);
    }

    private static int count(Pattern pattern, String selector) {
        return (int) pattern.matcher(selector).results().count();
    }

    private static List<Element> chosen(Document document, String selector) {
        try {
            return document.body().select(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException unknown) {
            return List.of();
        }
    }

    private static Map<String, String> declarations(String css) {
        var says = new LinkedHashMap<String, String>();
        DECLARATION
                .matcher(css)
                .results()
                .forEach(one -> {
                    var name = one.group(1).toLowerCase(Locale.ROOT);
                    says.remove(name);
                    says.put(name, one.group(2).strip());
                });
        return says;
    }

    /** Changes the tags at their places in the source, from the last to the first. */
    private static String written(String html, Map<Element, Map<String, String>> said) {
        var source = new StringBuilder(html);
        said.entrySet().stream()
                .map(one -> new Place(one.getKey().sourceRange(), one.getValue()))
                // An element that the source leaves out, such as a body, has no tag to write into.
                .filter(one -> one.range().isTracked() && one.from() < one.to())
                .sorted(Comparator.comparingInt(Place::from).reversed())
                .forEach(one -> {
                    var tag = html.substring(one.from(), one.to());
                    source.replace(one.from(), one.to(), styled(tag, one.says()));
                });
        return source.toString();
    }

    private static String styled(String tag, Map<String, String> sheet) {
        var style = STYLE.matcher(tag);
        if (!style.find()) {
            int end = tag.endsWith("/>") ? tag.length() - 2 : tag.length() - 1;
            return tag.substring(0, end).stripTrailing()
                    + " style=\""
                    + quoted(sheet)
                    + "\""
                    + tag.substring(end);
        }
        var own = style.group(2) == null ? style.group(3) : style.group(2);
        return tag.substring(0, style.start())
                + style.group(1)
                + "\""
                + quoted(merged(sheet, declarations(own.replace("&quot;", "'"))))
                + "\""
                + tag.substring(style.end());
    }

    /** What stands in the element goes before what the sheet says, unless that is important. */
    private static Map<String, String> merged(Map<String, String> sheet, Map<String, String> own) {
        var all = new LinkedHashMap<>(sheet);
        own.forEach((name, value) -> {
            var before = all.get(name);
            boolean stronger =
                    before != null
                            && before.contains("!important")
                            && !value.contains("!important");
            if (!stronger) {
                all.remove(name);
                all.put(name, value);
            }
        });
        return all;
    }

    private static String quoted(Map<String, String> says) {
        var words = new StringBuilder();
        says.forEach((name, value) ->
                words.append(words.isEmpty() ? "" : "; ")
                        .append(name)
                        .append(": ")
                        .append(value.replace('"', '\'')));
        return words.toString();
    }
}
