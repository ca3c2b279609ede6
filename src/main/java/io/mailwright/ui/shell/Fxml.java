package io.mailwright.ui.shell;

import io.mailwright.ui.text.Texts;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Loads {@code Lists.fxml} for a {@code ListsController} from the controller's own package. */
public final class Fxml {
    private Fxml() {}

    /** The node tree of the file named after the controller's type, tied to it. */
    public static Parent load(Object controller) {
        var type = controller.getClass();
        var file = type.getSimpleName().replace("Controller", "") + ".fxml";
        var loader = new FXMLLoader(type.getResource(file), Texts.of(type).bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
