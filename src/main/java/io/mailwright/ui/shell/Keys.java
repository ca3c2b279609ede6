package io.mailwright.ui.shell;

import io.mailwright.ui.control.Layers;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.function.Supplier;

/** Finds the command of a key that nothing else has taken. Nothing goes through an open layer. */
final class Keys {
    private final Layers layers;
    private final Supplier<List<Command>> commands;

    private Keys(Layers layers, Supplier<List<Command>> commands) {
        this.layers = layers;
        this.commands = commands;
    }

    /**
     * Listens on the whole window.
     *
     * @param root the scene's root, which gets the keys when nothing has the focus
     * @param commands those that work now, the more particular first
     */
    static void listen(Node root, Layers layers, Supplier<List<Command>> commands) {
        var keys = new Keys(layers, commands);
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::beforeTable);
        root.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
    }

    /** A table that cannot be edited would swallow the keys it edits with. */
    private void beforeTable(KeyEvent event) {
        boolean editing = event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER;
        if (editing && event.getTarget() instanceof TableView<?> table && !table.isEditable()) {
            pressed(event);
        }
    }

    private void pressed(KeyEvent event) {
        if (layers.isCovered()) {
            return;
        }
        for (var command : commands.get()) {
            if (command.key().match(event)) {
                event.consume();
                command.action().run();
                return;
            }
        }
    }

    private void typed(KeyEvent event) {
        if (layers.isCovered()
                || !event.getCharacter().equals("/")
                || event.getTarget() instanceof TextInputControl) {
            return;
        }
        commands.get().stream()
                .filter(command -> command.key().equals(Command.SEARCH))
                .findFirst()
                .ifPresent(command -> {
                    event.consume();
                    command.action().run();
                });
    }
}
