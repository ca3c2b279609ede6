package io.mailwright.ui.control;

import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * Ties a field one searches in to what is looked for: when typing rests, at Enter at once. Escape
 * empties it.
 */
public final class TypedSearch {
    private static final Duration TYPING = Duration.millis(150);

    private TypedSearch() {}

    public static void tie(TextField field, StringProperty wanted) {
        var typing = new PauseTransition(TYPING);
        typing.setOnFinished(_ -> wanted.set(field.getText()));
        field.textProperty().subscribe((_, _) -> typing.playFromStart());
        field.setOnAction(_ -> wanted.set(field.getText()));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> forget(field, event));
        wanted.subscribe(now -> show(field, now));
    }

    private static void show(TextField field, String wanted) {
        if (!wanted.equals(field.getText())) {
            field.setText(wanted);
        }
    }

    private static void forget(TextField field, KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
        }
    }
}
