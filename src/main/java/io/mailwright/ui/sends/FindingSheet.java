package io.mailwright.ui.sends;

import io.mailwright.domain.check.Fix;
import io.mailwright.domain.send.Mendable;
import io.mailwright.domain.send.SendMail;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.text.Texts;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows what the checks say of a topic, leads to each place in the editor, and has what can be
 * mended without thinking mended here.
 */
final class FindingSheet {
    /** So many are shown at a time: mended, they make room for others. */
    private static final int SHOWN = 100;

    private static final double HEIGHT = 260;
    private final Texts texts = Texts.of(FindingSheet.class);
    private final SendViewModel model;
    private final Evidence evidence;
    private final Layers layers;
    private final Outside outside;
    private final Map<CheckBox, Fix> fixes = new LinkedHashMap<>();

    FindingSheet(SendViewModel model, Evidence evidence, Layers layers, Outside outside) {
        this.model = model;
        this.evidence = evidence;
        this.layers = layers;
        this.outside = outside;
    }

    /** Shows them under a title. */
    void show(String title, SendMail mail, List<Mendable> found) {
        var dialog =
                new Dialog(
                        layers, "fth-alert-triangle", "warning", title, texts.get("evidence.line"));
        dialog.widen();
        var rows = new VBox(8);
        found.stream()
                .limit(SHOWN)
                .map(one -> row(one, mail, dialog))
                .forEach(rows.getChildren()::add);
        var scroll = new ScrollPane(rows);
        scroll.setId("evidence");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(HEIGHT);
        scroll.minHeightProperty()
                .bind(rows.heightProperty().map(high -> Math.min(high.doubleValue(), HEIGHT)));
        dialog.body().getChildren().add(scroll);
        dialog.show(foot(dialog, mail));
    }

    private Button foot(Dialog dialog, SendMail mail) {
        if (fixes.isEmpty()) {
            return dialog.closingFoot(texts.get("messages.close"));
        }
        var mend =
                dialog.foot(
                        texts.get("messages.close"),
                        texts.get("evidence.mend"),
                        () ->
                                evidence.mend(
                                        mail,
                                        chosen(),
                                        made -> {
                                            dialog.close();
                                            model.chooseMended(made);
                                        },
                                        dialog::refuse));
        mend.setId("mend");
        dialog.busyWhile(evidence.mendingProperty());
        var boxes = fixes.keySet();
        mend.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> boxes.stream().noneMatch(CheckBox::isSelected),
                                boxes.stream()
                                        .map(CheckBox::selectedProperty)
                                        .toArray(Observable[]::new)));
        return mend;
    }

    private List<Fix> chosen() {
        return fixes.entrySet().stream()
                .filter(entry -> entry.getKey().isSelected())
                .map(Map.Entry::getValue)
                .toList();
    }

    private Node row(Mendable mendable, SendMail mail, Dialog dialog) {
        var words = new Label(evidence.words(mendable));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var lines = new VBox(2, words);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var fix = mendable.fix();
        if (fix != null) {
            var box = new CheckBox(fix.words());
            box.setWrapText(true);
            box.setSelected(true);
            box.setAccessibleText(texts.get("evidence.fix", fix.words(), words.getText()));
            fixes.put(box, fix);
            lines.getChildren().add(box);
        }
        var link = new Hyperlink(texts.get("evidence.go"));
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setAccessibleText(texts.get("evidence.go.to", words.getText()));
        link.setOnAction(_ -> {
            dialog.close();
            evidence.piece(mail, item -> outside.editor(item, mendable.place()));
        });
        return new HBox(8, lines, link);
    }
}
