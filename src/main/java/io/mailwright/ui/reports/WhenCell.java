package io.mailwright.ui.reports;

import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** When a send was sent; said in words where that was not told. */
final class WhenCell extends TableCell<Send, Instant> {
    private final Texts texts;

    WhenCell(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(@Nullable Instant at, boolean empty) {
        super.updateItem(at, empty);
        setText(at == null ? null : words(at));
    }

    private String words(Instant at) {
        return at.equals(Instant.MIN) ? texts.get("when.unknown") : Formats.when(at);
    }
}
