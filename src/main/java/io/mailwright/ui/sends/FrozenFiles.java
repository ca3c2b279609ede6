package io.mailwright.ui.sends;

import io.mailwright.ui.control.FileKind;
import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Files of frozen sends, as they are chosen by the system's own dialog or were copied. */
final class FrozenFiles {
    private static final String ENDING = ".send";
    private final Texts texts = Texts.of(FrozenFiles.class);

    /** One to be opened; nothing if the dialog was closed. */
    Optional<Path> chosen(Node above) {
        return Optional.ofNullable(
                        chooser(texts.get("frozen.open"))
                                .showOpenDialog(above.getScene().getWindow()))
                .map(File::toPath);
    }

    /** Where one is to be put; nothing if the dialog was closed. */
    Optional<Path> target(Node above, String name) {
        var chooser = chooser(texts.get("freeze"));
        chooser.setInitialFileName(name.replaceAll("[^\\p{L}\\p{N} ._-]+", "-") + ENDING);
        return Optional.ofNullable(chooser.showSaveDialog(above.getScene().getWindow()))
                .map(File::toPath);
    }

    /** One that was copied. */
    static Optional<Path> copied() {
        var files = Clipboard.getSystemClipboard().getFiles();
        return files == null ? Optional.empty() : files.stream().map(File::toPath).findFirst();
    }

    private FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        FileKind.of(texts.get("frozen.kind"), ENDING),
                        new ExtensionFilter(texts.get("frozen.any"), "*"));
        return chooser;
    }
}
