package io.mailwright.service.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Breaks HTML into lines and indents them, where no reader of mail can see that: beside the tags of
 * blocks, and nowhere else. What is between other tags, in comments, scripts, styles and
 * preformatted text stays as it is.
 */
public final class TidyHtml {
    private static final Pattern PIECE =
            Pattern.compile(
                    "(?is)<!--.*?-->|<!\\[.*?]>|<(pre|textarea|style|script)\\b.*?</\\1\\s*>"
                            + "|%%\\[.*?]%%|<[a-z!/][^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*>");

    private static final Pattern NAME = Pattern.compile("^</?([a-zA-Z][a-zA-Z0-9]*)");

    private static final Set<String> BLOCKS =
            Set.of(
                    "html",
                    "head",
                    "body",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "div",
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "center",
                    "blockquote",
                    "section",
                    "header",
                    "footer",
                    "hr",
                    "title",
                    "meta",
                    "link",
                    "style");

    private static final Set<String> WITHOUT_END = Set.of("hr", "meta", "link", "!doctype");

    private static final String INDENT = "  ";
    private static final int DEEPEST = 20;

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean atStart = true;

    private TidyHtml() {}

    /** The same page in lines. */
    public static String of(String html) {
        return new TidyHtml().tidy(html);
    }

    private String tidy(String html) {
        var piece = PIECE.matcher(html);
        int from = 0;
        while (piece.find()) {
            text(html.substring(from, piece.start()), isBlock(piece.group()));
            tag(piece.group());
            from = piece.end();
        }
        text(html.substring(from), true);
        return out.toString().stripTrailing() + "\n";
    }

    /** Blanks before and after the tag of a block are none; others stay one at least. */
    private void text(String text, boolean beforeBlock) {
        var words = text;
        if (atStart) {
            words = words.stripLeading();
        }
        if (beforeBlock) {
            words = words.stripTrailing();
        }
        if (!words.isEmpty()) {
            begin();
            out.append(words);
        }
    }

    private void tag(String tag) {
        if (!isBlock(tag)) {
            begin();
            out.append(tag);
            return;
        }
        var name = name(tag);
        boolean end = tag.startsWith("</");
        if (end) {
            close(name);
        }
        if (!atStart && !(end && isShort())) {
            newLine();
        }
        begin();
        out.append(tag);
        if (!end && !WITHOUT_END.contains(name) && !tag.contains("</")) {
            open.push(name);
        }
        if (end || WITHOUT_END.contains(name) || tag.contains("</") || !isOfText(name)) {
            newLine();
        }
    }

    /** Whether what stands in it is mostly words, which begin on its line. */
    private static boolean isOfText(String name) {
        return name.matches("p|h[1-6]|li|td|th|title|div");
    }

    /** Whether an end goes onto the line of its beginning. */
    private boolean isShort() {
        int line = out.lastIndexOf("\n") + 1;
        return out.length() - line < 160 && out.substring(line).stripLeading().startsWith("<");
    }

    private void close(String name) {
        if (open.contains(name)) {
            while (!open.pop().equals(name)) {
                // Ends that were left out.
            }
        }
    }

    private void begin() {
        if (atStart) {
            out.append(INDENT.repeat(Math.min(open.size(), DEEPEST)));
            atStart = false;
        }
    }

    private void newLine() {
        if (!atStart) {
            out.append('\n');
            atStart = true;
        }
    }

    private static boolean isBlock(String tag) {
        return BLOCKS.contains(name(tag)) || tag.regionMatches(true, 0, "<!doctype", 0, 9);
    }

    private static String name(String tag) {
        var name = NAME.matcher(tag);
        return name.find()
                ? name.group(1).toLowerCase(Locale.ROOT)
                : tag.regionMatches(true, 0, "<!doctype", 0, 9) ? "!doctype" : "";
    }
}
