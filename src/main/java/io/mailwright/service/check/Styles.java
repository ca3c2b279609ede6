package io.mailwright.service.check;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what stands in the styles of a mail, both in its head and on its elements. */
final class Styles {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern DECLARATION =
            Pattern.compile(
                    "(?<=^|[{;])\\s*+(-{0,2}[a-zA-Z][-\\w]*+)\\s*+:\\s*+([^;{}]++)(?![^;{}]*\\{)");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none");
    private static final Pattern AT_RULE = Pattern.compile("@([-\\w]++)([^{;]*+)");

    private final MailView view;
    private final List<Style> all = new ArrayList<>();

    /** One of them, with its place in the HTML. */
    record Style(SupportRule.Kind kind, String name, String value, int start, int end) {}

    private Styles(MailView view) {
        this.view = view;
    }

    /** In their order, those of elements last. */
    static List<Style> of(MailView view) {
        var styles = new Styles(view);
        for (var sheet : view.select("style")) {
            sheet.nodeStream(DataNode.class)
                    .map(DataNode::sourceRange)
                    .filter(Range::isTracked)
                    .forEach(range -> styles.read(range.startPos(), range.endPos()));
        }
        for (var element : view.select("[style]")) {
            var value = view.value(element, "style");
            // What stands beside that is for mail programs that do not heed it, as of preheaders.
            if (value.isTracked() && !HIDDEN.matcher(element.attr("style")).find()) {
                styles.read(value.startPos(), value.endPos());
            }
        }
        return styles.all;
    }

    private void read(int start, int end) {
        var css =
                COMMENT.matcher(view.masked().substring(start, end))
                        .replaceAll(found -> " ".repeat(found.group().length()));
        AT_RULE.matcher(css)
                .results()
                .forEach(rule ->
                        all.add(
                                new Style(
                                        SupportRule.Kind.AT_RULE,
                                        rule.group(1),
                                        rule.group(2),
                                        start + rule.start(),
                                        start + rule.end())));
        DECLARATION
                .matcher(css)
                .results()
                .forEach(declaration ->
                        all.add(
                                new Style(
                                        SupportRule.Kind.PROPERTY,
                                        declaration.group(1),
                                        declaration.group(2).strip(),
                                        start + declaration.start(1),
                                        start + declaration.end())));
    }
}
