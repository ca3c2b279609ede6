package io.mailwright.personalisation.plain;

import io.mailwright.personalisation.script.Datum;
import io.mailwright.personalisation.script.Span;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes the text parts of an e-mail's messages out of their HTML. Messages that differ in data
 * alone have their structure in common, and only that is parsed, once each; scripts choose among
 * few. Thread-safe.
 */
public final class MessageTexts {
    private static final int KEPT = 32;

    /** In characters; larger ones are parsed each time. */
    private static final int LARGEST = 256 * 1024;

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]{2,}|[\\t\\r\\n\\f\u00A0]");

    /** Texts by the structure of their HTML, with marks in the places of data. */
    private final Map<String, Skeleton> texts =
            new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Skeleton> eldest) {
                    return size() > KEPT;
                }
            };

    /**
     * The text of a message.
     *
     * @param html in which nothing is left to be replaced
     * @param data where data stands in it
     */
    public String of(String html, List<Datum> data) {
        // What marks a structure's places must not be in it.
        if (data.isEmpty() || html.length() > LARGEST || html.indexOf('\0') >= 0) {
            return PlainText.ofMessage(html);
        }
        var spans =
                data.stream().map(datum -> new Span(datum.start(), datum.end(), false)).toList();
        var values = data.stream().map(datum -> asInText(datum.value())).toList();
        var markers = Markers.of(html, spans, values);
        return skeleton(markers).filled(values);
    }

    private Skeleton skeleton(Markers markers) {
        var structure = markers.structure();
        synchronized (texts) {
            var known = texts.get(structure);
            if (known != null) {
                return known;
            }
        }
        var text = Skeleton.of(PlainText.marked(markers, markers.marked()));
        synchronized (texts) {
            texts.put(structure, text);
        }
        return text;
    }

    /** Blanks run together, as they do in HTML. */
    private static String asInText(String value) {
        return BLANKS.matcher(value).replaceAll(" ");
    }
}
