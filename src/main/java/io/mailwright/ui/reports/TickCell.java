package io.mailwright.ui.reports;

import io.mailwright.ui.text.Texts;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/** A box that marks the send of its row beside those that are marked already, or no more. */
final class TickCell extends TableCell<Send, Send> {
    private final CheckBox box = new CheckBox();
    private final Texts texts;

    TickCell(Texts texts) {
        this.texts = texts;
        box.setFocusTraversable(false);
        box.setOnAction(_ -> mark(box.isSelected()));
        tableRowProperty()
                .flatMap(row -> row.selectedProperty())
                .orElse(false)
                .subscribe(isMarked -> box.setSelected(isMarked));
    }

    private void mark(boolean isMarked) {
        var marked = getTableView().getSelectionModel();
        if (isMarked) {
            marked.select(getIndex());
        } else {
            marked.clearSelection(getIndex());
        }
    }

    @Override
    protected void updateItem(@Nullable Send send, boolean empty) {
        super.updateItem(send, empty);
        setGraphic(send == null ? null : box);
        box.setAccessibleText(send == null ? "" : texts.get("tick", send.name()));
    }
}
