package io.mailwright.ui.shell;

import io.mailwright.ui.text.Texts;
import io.mailwright.ui.theme.Theme;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import java.util.ArrayList;
import java.util.List;

/**
 * The commands that work now, the more particular first: the shown screen's, the open account's,
 * the window's own.
 */
final class Commands {
    static final KeyCombination ACCOUNTS = Command.shortcut(KeyCode.A, KeyCombination.SHIFT_DOWN);

    /** Plus has a key of its own on some keyboards, and is typed with Shift on others. */
    private static final KeyCombination PLUS =
            new AnyKey(
                    Command.shortcut(KeyCode.PLUS),
                    Command.shortcut(KeyCode.EQUALS),
                    Command.shortcut(KeyCode.EQUALS, KeyCombination.SHIFT_DOWN),
                    Command.shortcut(KeyCode.ADD));

    private static final KeyCombination MINUS =
            new AnyKey(Command.shortcut(KeyCode.MINUS), Command.shortcut(KeyCode.SUBTRACT));
    private static final KeyCombination ZERO =
            new AnyKey(Command.shortcut(KeyCode.DIGIT0), Command.shortcut(KeyCode.NUMPAD0));
    private final Texts texts = Texts.of(Commands.class);
    private final Navigator navigator;
    private final List<Command> own;
    private List<Command> account = List.of();

    /**
     * Those of a window that shows no account yet.
     *
     * @param accounts shows which accounts there are
     * @param keys shows all commands with their keys
     */
    Commands(Frame frame, Theme theme, Regions regions, Runnable accounts, Runnable keys) {
        navigator = frame.navigator();
        var shift = KeyCombination.SHIFT_DOWN;
        var alt = KeyCombination.ALT_DOWN;
        own =
                List.of(
                        command("back", key(KeyCode.LEFT, alt), navigator::back),
                        command("forward", key(KeyCode.RIGHT, alt), navigator::forward),
                        command("sync", key(KeyCode.F5), frame.sync()::start),
                        command("accounts", ACCOUNTS, accounts),
                        command("region", key(KeyCode.F6), regions::next),
                        command("region.back", key(KeyCode.F6, shift), regions::previous),
                        command("larger", PLUS, theme::larger),
                        command("smaller", MINUS, theme::smaller),
                        command("normal", ZERO, theme::normal),
                        command("keys", key(KeyCode.F1), keys));
    }

    /** Takes the commands of an account that was opened, and those that go to its areas. */
    void open(List<Command> more, List<Area> areas) {
        account = new ArrayList<>(more);
        areas.stream().map(this::command).forEach(account::add);
    }

    /** All of them. */
    List<Command> now() {
        var all = new ArrayList<>(here());
        all.addAll(everywhere());
        return all;
    }

    /** Those of the shown screen. */
    List<Command> here() {
        var place = navigator.placeProperty().get();
        return place == null ? List.of() : place.view().commands();
    }

    /** Those that work on every screen. */
    List<Command> everywhere() {
        var all = new ArrayList<>(account);
        all.addAll(own);
        return all;
    }

    private Command command(Area area) {
        return new Command(
                texts.get("key.open", area.title()),
                Command.shortcut(area.key()),
                () -> navigator.go(area.screens().getFirst()));
    }

    private Command command(String name, KeyCombination key, Runnable action) {
        return new Command(texts.get("key." + name), key, action);
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }
}
