package io.mailwright.service.content;

import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.MailPart;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words that mail programs show beside the subject. The account keeps none ({@code
 * email-send.md} M5): they are the first words of the HTML, in an element of the class {@code
 * preheader} that readers of the mail itself do not see.
 */
public final class Preheader {
    private static final Pattern ELEMENT =
            Pattern.compile(
                    "<(div|span|p|td)\\b[^>]*\\bclass\\s*=\\s*[\"'][^\"'>]*\\bpreheader\\b[^\"'>]*[\"'][^>]*>"
                            + "(.*?)</\\1\\s*>",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern BODY = Pattern.compile("<body\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final String BEFORE =
            "<div class=\"preheader\" style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">";
    private static final String AFTER = "</div>";

    private Preheader() {}

    /** What it says, without tags, strings as written; empty where there is none. */
    public static String of(String html) {
        var found = found(html);
        return found == null
                ? ""
                : Parser.unescapeEntities(TAG.matcher(found.group(2)).replaceAll(""), false)
                        .replace('\u00a0', ' ')
                        .strip();
    }

    /** The change of the HTML that makes it say so; empty words take ours out. */
    public static Fix change(String html, String words) {
        var escaped = Entities.escape(words.strip());
        var found = found(html);
        if (found == null) {
            int at = begin(html);
            return fix(at, at, escaped.isEmpty() ? "" : BEFORE + escaped + AFTER);
        }
        boolean isOurs = found.group().startsWith(BEFORE);
        return escaped.isEmpty() && isOurs
                ? fix(found.start(), found.end(), "")
                : fix(found.start(2), found.end(2), escaped);
    }

    private static Fix fix(int start, int end, String replacement) {
        return new Fix("Preheader", MailPart.HTML, start, end, replacement);
    }

    private static @Nullable MatchResult found(String html) {
        var found = ELEMENT.matcher(html);
        return found.find() ? found.toMatchResult() : null;
    }

    private static int begin(String html) {
        var body = BODY.matcher(html);
        return body.find() ? body.end() : 0;
    }
}
