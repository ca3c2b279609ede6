package io.mailwright.ui.shell;

import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import java.util.List;

/** All keys at a glance: those of the shown screen, then the window's. */
final class KeySheet {
    private static final int COLUMNS = 2;
    private static final Texts TEXTS = Texts.of(KeySheet.class);

    private KeySheet() {}

    static void show(Layers layers, List<Command> here, List<Command> window) {
        var dialog =
                new Dialog(
                        layers,
                        "fth-command",
                        "accent",
                        TEXTS.get("keys.title"),
                        TEXTS.get("keys.line"));
        if (!here.isEmpty()) {
            part(dialog, "keys.here", here);
        }
        part(dialog, "keys.window", window);
        dialog.show(dialog.closingFoot(TEXTS.get("close")));
    }

    private static void part(Dialog dialog, String title, List<Command> commands) {
        var head = new Label(TEXTS.get(title));
        head.getStyleClass().add("section-title");
        var keys = new GridPane();
        keys.getStyleClass().add("keys");
        for (int i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            var key = new Label(Command.written(command.key()));
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            var words = new Label(command.words());
            words.setWrapText(true);
            keys.add(words, i % COLUMNS * 2, i / COLUMNS);
            keys.add(key, i % COLUMNS * 2 + 1, i / COLUMNS);
        }
        dialog.body().getChildren().addAll(head, keys);
    }
}
