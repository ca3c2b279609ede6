package io.mailwright.server.engine.sending.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the picture that counts opens where the author wants it, else before {@code </body>} ({@code
 * personalisation.md} P6, X), else at the end.
 */
final class OpenPixel {
    private static final Pattern PLACE =
            Pattern.compile(
                    "<custom\\b(?=[^>]*\\bname\\s*=\\s*[\"']?opencounter\\b)"
                            + "(?=[^>]*\\btype\\s*=\\s*[\"']?tracking\\b)[^>]*>(?:\\s*</custom\\s*>)?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BODY_END = Pattern.compile("</body", Pattern.CASE_INSENSITIVE);

    private OpenPixel() {}

    static String in(String html, String address) {
        var pixel = "<img src=\"" + address + "\" width=\"1\" height=\"1\" alt=\"\" border=\"0\">";
        var place = PLACE.matcher(html);
        if (place.find()) {
            // Only one, or each open would be counted twice.
            return PLACE.matcher(place.replaceFirst(Matcher.quoteReplacement(pixel)))
                    .replaceAll("");
        }
        int end = end(html);
        return html.substring(0, end) + pixel + html.substring(end);
    }

    private static int end(String html) {
        int end = html.length();
        for (var body = BODY_END.matcher(html); body.find(); ) {
            end = body.start();
        }
        return end;
    }
}
