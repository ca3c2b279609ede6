package io.mailwright.ui.sends;

import io.mailwright.domain.check.Safety;
import io.mailwright.domain.check.Safety.Topic;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.text.Texts;

import javafx.collections.FXCollections;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** Shows what the safety score is made of, and what is behind each item. */
final class SafetyList {
    private static final double HEIGHT = 260;
    private final Texts texts = Texts.of(SafetyList.class);
    private final SendViewModel model;
    private final Evidence evidence;
    private final Layers layers;

    SafetyList(SendViewModel model, Evidence evidence, Layers layers) {
        this.model = model;
        this.evidence = evidence;
        this.layers = layers;
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
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setAccessibleText(words + ": " + item.words());
        link.setOnAction(_ -> {
            if (isRehearsal) {
                model.rehearse();
            } else {
                ask(item);
            }
        });
        return link;
    }

    private void ask(Safety.Item item) {
        var prepared = model.preparedProperty().get();
        if (prepared != null) {
            evidence.of(item, prepared, lines -> show(item, lines));
        }
    }

    private void show(Safety.Item item, List<String> lines) {
        var dialog =
                new Dialog(
                        layers,
                        "fth-alert-triangle",
                        "warning",
                        item.words(),
                        texts.get(
                                item.attribute() == null
                                        ? "evidence.line"
                                        : "evidence.people.line"));
        dialog.widen();
        var list = new ListView<>(FXCollections.observableList(lines));
        list.setId("evidence");
        list.setAccessibleText(item.words());
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(_ -> new Cell());
        dialog.body().getChildren().add(list);
        dialog.closingFoot(texts.get("messages.close"));
        dialog.show(list);
    }

    /** Words that go on in the next line. */
    private static final class Cell extends ListCell<String> {
        Cell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String words, boolean isEmpty) {
            super.updateItem(words, isEmpty);
            setText(isEmpty ? "" : words);
        }
    }
}
