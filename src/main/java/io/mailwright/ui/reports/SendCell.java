package io.mailwright.ui.reports;

import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** The name of a send, and below it when it went and to which lists. */
final class SendCell extends TableCell<Send, Send> {
    private final Label name = new Label();
    private final Label line = new Label();
    private final VBox both = new VBox(name, line);
    private final Texts texts;

    SendCell(Texts texts) {
        this.texts = texts;
        both.getStyleClass().add("two-lines");
        name.getStyleClass().add("lead");
        line.getStyleClass().addAll("small", "muted");
    }

    @Override
    protected void updateItem(@Nullable Send send, boolean empty) {
        super.updateItem(send, empty);
        setGraphic(send == null ? null : both);
        if (send == null) {
            setTooltip(null);
            return;
        }
        var at = send.report().told().sentAt();
        name.setText(send.name());
        var when = at == null ? texts.get("when.unknown") : Formats.when(at);
        line.setText(send.lists().isEmpty() ? when : texts.get("line", when, send.lists()));
        setTooltip(at == null ? null : new Tooltip(Formats.whole(at)));
    }
}
