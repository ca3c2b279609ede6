package io.mailwright.ui.sends;

import io.mailwright.domain.check.Safety;
import io.mailwright.domain.check.Safety.Topic;
import io.mailwright.domain.send.Portion;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

/** Shows what the safety score is made of, and what is behind each item. */
final class SafetyList {
    private final Texts texts = Texts.of(SafetyList.class);
    private final SendViewModel model;
    private final Evidence evidence;
    private final Layers layers;
    private final Outside outside;
    private final PortionSheet people;

    SafetyList(SendViewModel model, Evidence evidence, Layers layers, Outside outside) {
        this.model = model;
        this.evidence = evidence;
        this.layers = layers;
        this.outside = outside;
        this.people = new PortionSheet(model, evidence, layers, outside);
    }

    /** Shows those behind a number. */
    PortionSheet people() {
        return people;
    }

    /** A line for each item, in place of those before. */
    void show(Safety safety, Pane lines) {
        lines.getChildren().setAll(safety.items().stream().map(this::line).toList());
    }

    private HBox line(Safety.Item item) {
        var level =
                switch (item.severity()) {
                    case null -> "good";
                    case ERROR -> "bad";
                    case WARNING, ADVICE -> "warn";
                };
        var icon =
                switch (item.severity()) {
                    case null -> "fth-check";
                    case ERROR -> "fth-x-octagon";
                    case WARNING -> "fth-alert-triangle";
                    case ADVICE -> "fth-info";
                };
        var label = new Label(item.words());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAccessibleText(texts.get("level." + level) + ": " + item.words());
        HBox.setHgrow(label, Priority.ALWAYS);
        var line = new HBox(new FontIcon(icon), label);
        line.getStyleClass().addAll("check", level);
        if (Evidence.hasMore(item)) {
            line.getChildren().add(link(item));
        }
        return line;
    }

    private Hyperlink link(Safety.Item item) {
        boolean isRehearsal = item.topic() == Topic.REHEARSAL;
        var words =
                isRehearsal
                        ? texts.get("rehearse")
                        : texts.get(item.attribute() == null ? "evidence.show" : "evidence.people");
        var link = new Hyperlink(words);
        link.setId("evidence" + item.topic().name());
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setAccessibleText(words + ": " + item.words());
        link.setOnAction(_ -> {
            var attribute = item.attribute();
            if (isRehearsal) {
                model.rehearse();
            } else if (attribute != null) {
                people.show(new Portion.Lacking(attribute));
            } else {
                ask(item);
            }
        });
        return link;
    }

    private void ask(Safety.Item item) {
        var prepared = model.preparedProperty().get();
        var mail = prepared == null ? null : prepared.mail();
        if (mail != null) {
            evidence.of(
                    item,
                    mail,
                    found ->
                            new FindingSheet(model, evidence, layers, outside)
                                    .show(item.words(), mail, found));
        }
    }
}
