package io.mailwright.ui.reports;

import io.mailwright.ui.text.Texts;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name of a domain or a list, marked where it is unusual. */
final class PartCell extends TableCell<PartRow, PartRow> {
    private final Texts texts;
    private final FontIcon mark = new FontIcon("fth-alert-triangle");

    PartCell(Texts texts) {
        this.texts = texts;
        mark.getStyleClass().add("outlier");
    }

    @Override
    protected void updateItem(@Nullable PartRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(null);
        setTooltip(null);
        if (row == null) {
            setText(null);
            return;
        }
        var name = row.figure().name();
        setText(name.isEmpty() ? texts.get("parts.unknown") : name);
        if (!row.note().isEmpty()) {
            setGraphic(mark);
        }
        var more =
                Stream.of(row.note(), row.about())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n"));
        if (!more.isEmpty()) {
            setTooltip(new Tooltip(more));
        }
        setAccessibleText(more.isEmpty() ? getText() : getText() + ", " + more);
    }
}
