package io.mailwright.ui.subscribers;

import javafx.animation.PauseTransition;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** The field one searches in: looks when typing rests, and shows when looking takes long. */
final class SearchBar {
    private static final Duration TYPING = Duration.millis(150);

    /** What is found sooner needs no sign that it is looked for. */
    private static final Duration SLOW = Duration.millis(200);

    private final PauseTransition typing = new PauseTransition(TYPING);
    private final PauseTransition slow = new PauseTransition(SLOW);
    private final TextField field;
    private final ProgressBar searching;

    private SearchBar(TextField field, ProgressBar searching) {
        this.field = field;
        this.searching = searching;
    }

    static void tie(PeopleSearch model, TextField field, ProgressBar searching) {
        var bar = new SearchBar(field, searching);
        bar.typing.setOnFinished(_ -> model.textProperty().set(field.getText()));
        bar.slow.setOnFinished(_ -> searching.setVisible(true));
        field.textProperty().subscribe((_, _) -> bar.typing.playFromStart());
        field.setOnAction(_ -> model.textProperty().set(field.getText()));
        field.addEventHandler(KeyEvent.KEY_PRESSED, bar::forget);
        model.textProperty().subscribe(bar::show);
        model.searchingProperty().subscribe(bar::show);
    }

    private void show(String wanted) {
        if (!wanted.equals(field.getText())) {
            field.setText(wanted);
        }
    }

    private void show(boolean now) {
        searching.setVisible(false);
        if (now) {
            slow.playFromStart();
        } else {
            slow.stop();
        }
    }

    private void forget(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
        }
    }
}
