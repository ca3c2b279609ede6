package io.mailwright.ui.uploads;

import io.mailwright.ui.text.Texts;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** Asks under what name a mapping is to be kept. */
final class SaveMappingCard extends VBox {
    private static final double WIDTH = 400;
    private final TextField name = new TextField();

    SaveMappingCard(UploadTemplatesViewModel model, Texts texts) {
        getStyleClass().add("decision");
        setPrefWidth(WIDTH);
        var title = new Label(texts.get("map.saved.title"));
        title.getStyleClass().add("strong");
        var head = new HBox(new FontIcon("fth-bookmark"), title);
        head.getStyleClass().add("toolbar");
        var line = new Label(texts.get("map.saved.line"));
        line.getStyleClass().addAll("small", "muted");
        name.setId("mappingName");
        name.setAccessibleText(texts.get("map.saved.name"));
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setOnAction(_ -> model.save());
        var save = new Button();
        save.setId("saveMapping");
        save.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        texts.get(
                                                model.isTaken(name.getText())
                                                        ? "map.saved.replace"
                                                        : "map.saved.do"),
                                name.textProperty(),
                                model.all()));
        save.setOnAction(_ -> model.save());
        var cancel = new Button(texts.get("cancel"));
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(_ -> model.cancel());
        for (var button : List.of(save, cancel)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(name, Priority.ALWAYS);
        var fields = new HBox(name, save, cancel);
        fields.getStyleClass().add("toolbar");
        getChildren().addAll(head, line, fields);
    }

    void focus() {
        name.requestFocus();
        name.selectAll();
    }
}
