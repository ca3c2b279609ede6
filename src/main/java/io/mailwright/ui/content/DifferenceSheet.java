package io.mailwright.ui.content;

import io.mailwright.service.content.LineDiff;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Shows line by line what a version changed. */
final class DifferenceSheet {
    private static final Texts TEXTS = Texts.of(DifferenceSheet.class);

    /** Lines shown before and after a change. */
    private static final int AROUND = 3;

    private DifferenceSheet() {}

    static void show(Layers layers, int version, List<LineDiff.Line> lines) {
        long added = count(lines, LineDiff.Change.ADDED);
        long removed = count(lines, LineDiff.Change.REMOVED);
        var dialog =
                new Dialog(
                        layers,
                        "fth-file-text",
                        "accent",
                        TEXTS.get("difference.title", version),
                        TEXTS.get("difference.line", added, removed));
        var list = new ListView<LineDiff.Line>();
        list.setAccessibleText(TEXTS.get("difference.title", version));
        list.getStyleClass().add("difference");
        list.setCellFactory(_ -> new LineCell());
        list.getItems().setAll(LineDiff.around(lines, AROUND));
        var close = dialog.closingFoot(TEXTS.get("close"));
        if (list.getItems().isEmpty()) {
            dialog.show(close);
            return;
        }
        dialog.body().getChildren().add(list);
        dialog.widen();
        dialog.show(list);
    }

    private static long count(List<LineDiff.Line> lines, LineDiff.Change change) {
        return lines.stream().filter(line -> line.change() == change).count();
    }

    /** A line with a sign, so that its colour says nothing by itself. */
    private static final class LineCell extends ListCell<LineDiff.Line> {
        @Override
        protected void updateItem(LineDiff.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("added", "removed");
            setText(line == null ? null : sign(line) + line.text());
            if (line != null && line.change() != LineDiff.Change.SAME) {
                getStyleClass().add(line.change() == LineDiff.Change.ADDED ? "added" : "removed");
            }
        }

        private static String sign(LineDiff.Line line) {
            return switch (line.change()) {
                case SAME -> "   ";
                case ADDED -> "+  ";
                case REMOVED -> "\u2212  ";
            };
        }
    }
}
