package io.mailwright.ui.reports;

import io.mailwright.ui.text.Formats;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/** A number of the row's; below 0 it is not known. */
final class CountCell<S> extends TableCell<S, Long> {
    @Override
    protected void updateItem(@Nullable Long count, boolean empty) {
        super.updateItem(count, empty);
        setText(count == null ? null : count < 0 ? "–" : Formats.count(count));
    }
}
