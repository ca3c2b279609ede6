package io.mailwright.ui.shell;

import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.problem.ProblemBoard;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import java.util.Map;

/** The dialog for what nobody expected: said once, with a number and details to hand on. */
final class ProblemSheet {
    private static final Texts TEXTS = Texts.of(ProblemSheet.class);

    private ProblemSheet() {}

    static void show(Layers layers, ProblemBoard board) {
        var problem = board.unexpected().getFirst().problem();
        board.unexpected().clear();
        var dialog =
                new Dialog(
                        layers,
                        "fth-alert-octagon",
                        "danger",
                        problem.headline(),
                        problem.advice());
        var lines = new TextArea(problem.details());
        lines.setEditable(false);
        lines.setPrefRowCount(6);
        lines.getStyleClass().add("code-area");
        lines.setAccessibleText(TEXTS.get("banner.details"));
        dialog.body().getChildren().add(lines);
        var content = Map.<DataFormat, Object>of(DataFormat.PLAIN_TEXT, problem.details());
        var copy =
                dialog.foot(
                        TEXTS.get("close"),
                        TEXTS.get("banner.copy"),
                        () -> Clipboard.getSystemClipboard().setContent(content));
        dialog.show(copy);
    }
}
