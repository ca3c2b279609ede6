package io.mailwright.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * Something that has a key: the window's own, or the shown screen's.
 *
 * @param words what it does, for the sheet of keys
 */
public record Command(String words, KeyCombination key, Runnable action) {
    /** Goes to the search field of a screen; {@code /} does the same. */
    public static final KeyCombination SEARCH = shortcut(KeyCode.F);

    /** Makes a new thing of a screen. */
    public static final KeyCombination NEW = shortcut(KeyCode.N);

    /** Saves what was changed on a screen. */
    public static final KeyCombination SAVE =
            new AnyKey(shortcut(KeyCode.S), shortcut(KeyCode.ENTER));

    /** Copies rows as tab-separated text. */
    public static final KeyCombination COPY = shortcut(KeyCode.C);

    /** Uploads a file. */
    public static final KeyCombination UPLOAD = shortcut(KeyCode.U);

    /** The key as it is written everywhere: "Ctrl Shift A". */
    static String written(KeyCombination key) {
        return key.getDisplayText().replaceAll("\\+(?=.)", " ");
    }

    /** Ctrl, on macOS Cmd, and a key. */
    public static KeyCombination shortcut(KeyCode code, KeyCombination.Modifier... more) {
        var modifiers = new KeyCombination.Modifier[more.length + 1];
        modifiers[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, modifiers, 1, more.length);
        return new KeyCodeCombination(code, modifiers);
    }
}
