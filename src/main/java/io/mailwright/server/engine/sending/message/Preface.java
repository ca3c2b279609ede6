package io.mailwright.server.engine.sending.message;

import org.jsoup.nodes.Entities;

import java.util.regex.Pattern;

/** Words of ours before a message. */
final class Preface {
    private static final Pattern BODY = Pattern.compile("<body\\b[^>]*>", Pattern.CASE_INSENSITIVE);

    private Preface() {}

    static String html(String note, String html) {
        var body = BODY.matcher(html);
        int start = body.find() ? body.end() : 0;
        return html.substring(0, start)
                + "<p>"
                + Entities.escape(note)
                + "</p><hr>"
                + html.substring(start);
    }

    static String text(String note, String text) {
        return note + "\n\n" + text;
    }
}
