package io.mailwright.ui.content;

import io.mailwright.ui.control.FileKind;
import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lets somebody choose files by the system's own dialogs. */
final class SystemFiles implements FileChoosing {
    private final Texts texts = Texts.of(SystemFiles.class);

    @Override
    public List<Path> files(Node above) {
        return several(
                above,
                texts.get("new.file"),
                FileKind.of(texts.get("file.pictures"), ".png", ".jpg", ".jpeg", ".gif", ".bmp"),
                new ExtensionFilter(texts.get("file.any"), "*.*"));
    }

    @Override
    public List<Path> mails(Node above) {
        return several(
                above,
                texts.get("import"),
                FileKind.of(texts.get("kind.emails"), ".html", ".htm", ".zip", ".eml"));
    }

    private static List<Path> several(Node above, String title, ExtensionFilter... kinds) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(kinds);
        var files = chooser.showOpenMultipleDialog(above.getScene().getWindow());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> target(Node above, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("export"));
        chooser.setInitialFileName(name.replaceAll("[^\\p{L}\\p{N} ._-]+", "-") + ".zip");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(texts.get("export.zip"), "*.zip"),
                        new ExtensionFilter(texts.get("export.html"), "*.html"),
                        new ExtensionFilter(texts.get("export.eml"), "*.eml"));
        return Optional.ofNullable(chooser.showSaveDialog(above.getScene().getWindow()))
                .map(File::toPath);
    }
}
