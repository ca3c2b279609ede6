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
    /**
     * Begins with the browser's own function: an element of a page may be called as it is. Looks at
     * all places before anything is changed, and parses as within the element it is for.
     */
    private static final String PUT =
            """
            (function(parts) {
                const found = [];
                for (const [steps, among, from, until, html] of parts) {
                    let at = Document.prototype.querySelector.call(document, 'body');
                    for (const [index, size, name] of steps) {
                        const inside = at.childNodes;
                        if (inside.length !== size || inside[index].nodeName !== name) {
                            return false;
                        }
                        at = inside[index];
                    }
                    if (at.childNodes.length !== among) {
                        return false;
                    }
                    found.push([at, from, until, html]);
                }
                for (const [at, from, until, html] of found) {
                    const holder = at.cloneNode(false);
                    holder.innerHTML = html;
                    for (let i = from; i < until; i++) {
                        at.removeChild(at.childNodes[from]);
                    }
                    const behind = at.childNodes[from] || null;
                    while (holder.firstChild) {
                        at.insertBefore(holder.firstChild, behind);
                    }
                }
                return true;
            })
            """;

    /** How far across and down somebody has scrolled, in pixels. */
    record Scrolled(double x, double y) {}

    /** Puts a change into it; does nothing and tells so where a place is not as expected. */
    boolean put(PageChange change) {
        return Boolean.TRUE.equals(
                engine.executeScript(
                        PUT
                                + change.parts().stream()
                                        .map(ShownPage::part)
                                        .collect(Collectors.joining(", ", "([", "])"))));
    }

    private static String part(PageChange.Part part) {
        var steps =
                part.place().stream()
                        .map(step ->
                                "[%d, %d, %s]"
                                        .formatted(step.index(), step.among(), text(step.name())))
                        .collect(Collectors.joining(", "));
        return "[[%s], %d, %d, %d, %s]"
                .formatted(steps, part.among(), part.from(), part.until(), text(part.html()));
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
