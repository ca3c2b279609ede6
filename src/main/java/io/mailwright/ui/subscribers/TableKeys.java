package io.mailwright.ui.subscribers;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a table whose rows can be ticked: Space ticks, Ctrl A ticks all, Enter opens. */
record TableKeys(Runnable tick, Runnable tickAll, Runnable open) {
    void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            tick.run();
            event.consume();
        } else if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            tickAll.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            open.run();
            event.consume();
        }
    }
}
