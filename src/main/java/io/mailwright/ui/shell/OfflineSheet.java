package io.mailwright.ui.shell;

import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

/** What works without a connection and what does not. */
final class OfflineSheet {
    private static final Texts TEXTS = Texts.of(OfflineSheet.class);

    private OfflineSheet() {}

    static void show(Layers layers, Online online) {
        var dialog =
                new Dialog(
                        layers,
                        "fth-wifi-off",
                        "warning",
                        TEXTS.get("offline.title"),
                        TEXTS.get("offline.line"));
        dialog.body().getChildren().add(line("fth-check-circle", "good", "offline.works"));
        dialog.body().getChildren().add(line("fth-minus-circle", "warn", "offline.waits"));
        var again =
                dialog.foot(
                        TEXTS.get("close"),
                        TEXTS.get("offline.retry"),
                        () -> {
                            dialog.close();
                            online.ask();
                        });
        dialog.show(again);
    }

    private static HBox line(String icon, String level, String key) {
        var words = new Label(TEXTS.get(key));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var line = new HBox(new FontIcon(icon), words);
        line.getStyleClass().addAll("check", level);
        return line;
    }
}
