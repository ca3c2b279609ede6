package io.mailwright.ui.engagement;

import io.mailwright.ui.text.Texts;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Asks where people are to be saved. */
final class FileQuestion {
    private FileQuestion() {}

    static void ask(Window window, Texts texts, Consumer<Path> save) {
        var files = new FileChooser();
        files.setTitle(texts.get("save"));
        files.setInitialFileName(texts.get("save.file"));
        var file = files.showSaveDialog(window);
        if (file != null) {
            save.accept(file.toPath());
        }
    }
}
