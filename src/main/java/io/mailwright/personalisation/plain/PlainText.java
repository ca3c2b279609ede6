package io.mailwright.personalisation.plain;

import io.mailwright.personalisation.script.Script;
import io.mailwright.personalisation.script.Span;
import io.mailwright.personalisation.script.SyntaxException;

import org.jsoup.Jsoup;
import org.jsoup.select.NodeTraversor;

import java.util.List;

/**
 * Makes a text part out of HTML, for e-mails that have none ({@code email-send.md} M1, grade C):
 * links as {@code text <address>}, lists with marks, nothing of styles and scripts of the browser.
 * The form is X.
 */
public final class PlainText {
    private PlainText() {}

    /**
     * The text of an e-mail as its author wrote it: {@code %%strings%%} and scripts stay where they
     * are. What is not well-formed is taken for text.
     */
    public static String of(String html) {
        return text(html, spans(html));
    }

    /** The text of a message that is made already, in which nothing is left to be replaced. */
    public static String ofMessage(String html) {
        return text(html, List.of());
    }

    private static List<Span> spans(String html) {
        try {
            return Script.spans(html);
        } catch (SyntaxException _) {
            return List.of();
        }
    }

    private static String text(String html, List<Span> spans) {
        var markers = Markers.of(html, spans);
        return markers.restored(marked(markers, markers.marked()));
    }

    /** The text of HTML in which marks stand, with the same marks. */
    static String marked(Markers markers, String marked) {
        var writer = new TextWriter(markers);
        // As a fragment, since a whole document drops blanks before its body begins.
        NodeTraversor.filter(writer, Jsoup.parseBodyFragment(marked));
        return writer.text();
    }
}
