package io.mailwright.ui.shell;

import io.mailwright.settings.Layout;
import io.mailwright.settings.Layout.Column;
import io.mailwright.ui.control.ColumnMemory;
import io.mailwright.ui.control.DetailPane;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Parent;
import javafx.scene.control.TableView;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the user arranged the window of the open account: the screen shown last, rail, detail panes
 * and the columns of tables. Screens need not know: what they show is arranged when they are shown.
 * FX thread only.
 */
public final class Arrangement {
    private final DoubleProperty rail = new SimpleDoubleProperty();
    private final Map<String, Double> details = new HashMap<>();
    private final Map<String, List<Column>> tables = new HashMap<>();
    private String screen = "";

    /** Arranges everything as it was left. */
    void restore(Layout layout) {
        screen = layout.screen();
        rail.set(layout.rail());
        details.clear();
        details.putAll(layout.details());
        tables.clear();
        tables.putAll(layout.tables());
    }

    /** As it is now. */
    public Layout layout() {
        return new Layout(screen, rail.get(), details, tables);
    }

    /** The screen to begin with: that shown last, else the first. */
    Screen<?> begin(List<Area> areas) {
        return areas.stream()
                .flatMap(area -> area.screens().stream())
                .filter(one -> name(one).equals(screen))
                .findFirst()
                .orElse(areas.getFirst().screens().getFirst());
    }

    /**
     * Arranges a screen that is shown, and goes on watching what the user does to it.
     *
     * @param isPlace whether it is one to come back to, not one about the program itself
     */
    void follow(Screen<?> shown, Parent view, boolean isPlace) {
        var name = name(shown);
        if (isPlace) {
            screen = name;
        }
        view.lookupAll(".split").stream()
                .filter(DetailPane.class::isInstance)
                .map(DetailPane.class::cast)
                .forEach(pane -> follow(pane, name));
        view.lookupAll(".table-view").stream()
                .filter(node -> node.getId() != null)
                .filter(TableView.class::isInstance)
                .forEach(node -> follow((TableView<?>) node, name + "." + node.getId()));
    }

    private void follow(DetailPane pane, String name) {
        var width = pane.detailWidthProperty();
        width.set(details.getOrDefault(name, 0.0));
        width.subscribe((_, now) -> details.put(name, now.doubleValue()));
    }

    private void follow(TableView<?> table, String name) {
        ColumnMemory.keep(
                table, tables.getOrDefault(name, List.of()), now -> tables.put(name, now));
    }

    private static String name(Screen<?> screen) {
        return screen.getClass().getSimpleName().replace("Screen", "");
    }

    /** How wide the rail is wanted; 0 for as wide as usual. */
    DoubleProperty railProperty() {
        return rail;
    }
}
