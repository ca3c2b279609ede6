package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** The five outcomes as figures side by side: while an upload goes, and as the sum at its end. */
final class Facts {
    private Facts() {}

    /** Name above number, for an upload on its way. */
    static List<VBox> counts(Upload upload, Texts texts) {
        var all = new ArrayList<VBox>();
        for (var one : Outcome.all(upload)) {
            var fact = new VBox(name(one, upload, texts), label(one.of(upload), "value"));
            fact.getStyleClass().add("fact");
            HBox.setHgrow(fact, Priority.ALWAYS);
            all.add(fact);
        }
        return all;
    }

    /** The rows of the file as the sum of what became of them. */
    static List<Node> sum(Upload upload, Texts texts) {
        var all = new ArrayList<Node>();
        var rows = new Label(texts.get(upload.undoes() == 0 ? "result.rows" : "result.rows.undo"));
        rows.getStyleClass().addAll("small", "muted");
        all.add(term(upload.rows(), rows));
        var sign = "=";
        for (var one : Outcome.all(upload)) {
            var operator = new Label(sign);
            operator.getStyleClass().add("operator");
            all.add(operator);
            all.add(term(one.of(upload), name(one, upload, texts)));
            sign = "+";
        }
        return all;
    }

    private static VBox term(long number, Node name) {
        var term = new VBox(label(number, "term-number"), name);
        term.getStyleClass().add("term");
        return term;
    }

    private static HBox name(Outcome one, Upload upload, Texts texts) {
        var dot = new Region();
        dot.getStyleClass().addAll("status-dot", one.style());
        var word = new Label(one.done(upload, texts));
        word.getStyleClass().addAll("small", "muted");
        var name = new HBox(dot, word);
        name.getStyleClass().add("term-name");
        return name;
    }

    private static Label label(long number, String style) {
        var label = new Label(Formats.count(number));
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
