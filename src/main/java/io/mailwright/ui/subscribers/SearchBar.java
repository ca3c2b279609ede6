package io.mailwright.ui.subscribers;

import io.mailwright.ui.control.TypedSearch;

import javafx.animation.PauseTransition;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.util.Duration;

/** The field one searches in, and what shows when looking takes long. */
final class SearchBar {
    /** What is found sooner needs no sign that it is looked for. */
    private static final Duration SLOW = Duration.millis(200);

    private final PauseTransition slow = new PauseTransition(SLOW);
    private final ProgressBar searching;

    private SearchBar(ProgressBar searching) {
        this.searching = searching;
    }

    static void tie(PeopleSearch model, TextField field, ProgressBar searching) {
        TypedSearch.tie(field, model.textProperty());
        var bar = new SearchBar(searching);
        bar.slow.setOnFinished(_ -> searching.setVisible(true));
        model.searchingProperty().subscribe(bar::show);
    }

    private void show(boolean now) {
        searching.setVisible(false);
        if (now) {
            slow.playFromStart();
        } else {
            slow.stop();
        }
    }
}
