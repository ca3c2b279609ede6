package io.mailwright.ui.control;

import io.mailwright.service.content.PageChange;

import javafx.scene.web.WebEngine;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The page that a browser has loaded, to be changed in place. What is asked of it here runs for us,
 * not for the page, whose own scripts stay off. FX thread only.
 */
record ShownPage(WebEngine engine) {
    /** Begins with the browser's own function: an element of a page may be called as it is. */
    private static final String PUT =
            """
            (function(steps, html) {
                let at = Document.prototype.querySelector.call(document, 'html');
                for (const [index, among, name] of steps) {
                    const inside = at.children;
                    if (inside.length !== among || inside[index].tagName !== name) {
                        return false;
                    }
                    at = inside[index];
                }
                at.innerHTML = html;
                return true;
            })
            """;

    /** How far across and down somebody has scrolled, in pixels. */
    record Scrolled(double x, double y) {}

    /** Puts a change into it; does nothing and tells so where the place is not as expected. */
    boolean put(PageChange change) {
        var steps =
                change.place().stream()
                        .skip(1)
                        .map(step ->
                                "[%d, %d, %s]"
                                        .formatted(step.index(), step.among(), text(step.name())))
                        .collect(Collectors.joining(", "));
        return Boolean.TRUE.equals(
                engine.executeScript(PUT + "([" + steps + "], " + text(change.html()) + ")"));
    }

    private static String text(String words) {
        var text = new StringBuilder(words.length() + 16).append('"');
        for (int i = 0; i < words.length(); i++) {
            char one = words.charAt(i);
            if (one == '"' || one == '\\' || one < ' ' || one > '~') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) one));
            } else {
                text.append(one);
            }
        }
        return text.append('"').toString();
    }

    Scrolled scrolled() {
        return new Scrolled(number("window.scrollX"), number("window.scrollY"));
    }

    private double number(String what) {
        return engine.executeScript(what) instanceof Number number ? number.doubleValue() : 0;
    }

    void scrollTo(Scrolled place) {
        engine.executeScript(
                String.format(Locale.ROOT, "window.scrollTo(%f, %f)", place.x(), place.y()));
    }
}
