package io.mailwright.ui.chart;

import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Beside a chart, what can be done with a picture of it. */
public final class ChartMenu extends MenuButton {
    private static final String STYLE = "chart-menu";

    private final Texts texts = Texts.of(ChartMenu.class);
    private final Pictures pictures;
    private final Supplier<Optional<Drawing>> drawing;

    /**
     * A menu.
     *
     * @param chart what the chart is called
     * @param drawing a picture of what it shows now; nothing if it shows nothing
     */
    public ChartMenu(String chart, Pictures pictures, Supplier<Optional<Drawing>> drawing) {
        super("", new FontIcon("fth-image"));
        this.pictures = pictures;
        this.drawing = drawing;
        getStyleClass().addAll("icon-only", "no-arrow", STYLE);
        setAccessibleText(texts.get("menu", chart));
        setTooltip(new Tooltip(texts.get("menu", chart)));
        getItems()
                .setAll(
                        item("copy", pictures::copy),
                        item("png", one -> save(one, PictureKind.PNG)),
                        item("svg", one -> save(one, PictureKind.SVG)),
                        item("print", one -> pictures.print(one, getScene().getWindow())));
        showingProperty().subscribe(this::offer);
    }

    private MenuItem item(String key, Consumer<Drawing> action) {
        var item = new MenuItem(texts.get("menu." + key));
        item.setId("chart-" + key);
        item.setOnAction(_ -> drawing.get().ifPresent(action));
        return item;
    }

    private void offer() {
        boolean none = drawing.get().isEmpty();
        getItems().forEach(item -> item.setDisable(none));
    }

    private void save(Drawing one, PictureKind kind) {
        var files = new FileChooser();
        files.setTitle(texts.get("save.title"));
        files.setInitialFileName(fileName(one, kind));
        var file = files.showSaveDialog(getScene().getWindow());
        if (file != null) {
            pictures.save(one, kind, file.toPath());
        }
    }

    private static String fileName(Drawing drawing, PictureKind kind) {
        return drawing.heading().title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-")
                + "."
                + kind.ending();
    }

    /** Opens the menu of the chart that has the focus, or of the one nearest to it. */
    public static void openNearest(Scene scene) {
        Node at = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        for (; at != null; at = at.getParent()) {
            if (at.lookup("." + STYLE) instanceof ChartMenu menu && menu.isVisible()) {
                menu.requestFocus();
                menu.show();
                return;
            }
        }
    }
}
