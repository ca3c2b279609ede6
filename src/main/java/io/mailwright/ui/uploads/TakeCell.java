package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.CheckedRow;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Takes what is proposed for one row. The table's keys do the same, so Tab passes it over. */
final class TakeCell extends TableCell<CheckedRow, String> {
    private final Hyperlink take;
    private final Texts texts;

    TakeCell(Texts texts, Consumer<CheckedRow> taken) {
        this.texts = texts;
        this.take = new Hyperlink(texts.get("check.take"));
        take.setFocusTraversable(false);
        take.setOnAction(_ -> taken.accept(getTableRow().getItem()));
    }

    @Override
    protected void updateItem(@Nullable String proposal, boolean empty) {
        super.updateItem(proposal, empty);
        var taken = empty || proposal == null ? "" : proposal;
        setGraphic(taken.isEmpty() ? null : take);
        take.setAccessibleText(taken.isEmpty() ? "" : texts.get("check.take.name", taken));
    }
}
