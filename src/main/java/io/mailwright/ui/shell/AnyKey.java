package io.mailwright.ui.shell;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.List;

/** Keys that mean the same, as those for plus on different keyboards; written as the first. */
final class AnyKey extends KeyCombination {
    private final List<KeyCombination> keys;

    AnyKey(KeyCombination... keys) {
        this.keys = List.of(keys);
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    @Override
    public String getDisplayText() {
        return keys.getFirst().getDisplayText();
    }
}
