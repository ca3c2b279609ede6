package io.mailwright.ui.reports;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/** A text that may be longer than its column: whole where the pointer rests. */
final class WordsCell<S> extends TableCell<S, String> {
    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        super.updateItem(words, empty);
        setText(words);
        setTooltip(words == null || words.isEmpty() ? null : new Tooltip(words));
    }
}
