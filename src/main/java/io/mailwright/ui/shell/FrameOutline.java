package io.mailwright.ui.shell;

import io.mailwright.settings.Look;
import io.mailwright.ui.theme.Theme;

import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** The frame with nothing in it yet, for the moment until the frame itself has been loaded. */
public final class FrameOutline {
    private FrameOutline() {}

    /**
     * Rail, top bar and status bar in their places. FX thread only.
     *
     * @param wanted how wide the user made the rail; 0 for as wide as usual
     */
    public static Scene scene(Look look, double wanted, double width, double height) {
        var rail = part("rail");
        var main = new BorderPane();
        main.getStyleClass().add("screen-area");
        main.setTop(part("top-bar"));
        var window = new BorderPane(main);
        window.setLeft(rail);
        window.setBottom(part("status-bar"));
        window.widthProperty()
                .map(wide -> wide.doubleValue() < Shell.COMPACT_BELOW)
                .subscribe(compact -> rail.setPrefWidth(RailPane.width(wanted, compact)));
        var zoom = new Zoom(window);
        zoom.factorProperty().set(look.zoom());
        return Theme.outline(zoom, look, width, height);
    }

    private static Region part(String styleClass) {
        var part = new Region();
        part.getStyleClass().add(styleClass);
        return part;
    }
}
