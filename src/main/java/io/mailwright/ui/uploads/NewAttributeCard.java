package io.mailwright.ui.uploads;

import io.mailwright.domain.DataType;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;

/** Asks what an attribute is to be that the account lacks, and says why it cannot be made. */
final class NewAttributeCard extends VBox {
    private static final double WIDTH = 400;
    private final TextField name = new TextField();

    NewAttributeCard(NewAttributeViewModel model, String column, Texts texts) {
        getStyleClass().add("decision");
        setPrefWidth(WIDTH);
        var title = new Label(texts.get("map.new.title", column));
        title.getStyleClass().add("strong");
        var head = new HBox(new FontIcon("fth-plus-circle"), title);
        head.getStyleClass().add("toolbar");
        name.setId("newAttribute");
        name.setAccessibleText(texts.get("map.new.name"));
        name.textProperty().bindBidirectional(model.nameProperty());
        var type = new ComboBox<DataType>();
        type.getItems().setAll(DataType.values());
        type.setConverter(new TypeWords(texts));
        type.setAccessibleText(texts.get("map.new.type"));
        type.valueProperty().bindBidirectional(model.typeProperty());
        var create = new Button(texts.get("map.new.create"));
        create.setId("createAttribute");
        create.disableProperty().bind(model.runningProperty().or(name.textProperty().isEmpty()));
        create.setOnAction(_ -> model.create());
        name.setOnAction(_ -> model.create());
        var cancel = new Button(texts.get("cancel"));
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(_ -> model.cancel());
        for (var button : List.of(create, cancel)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(name, Priority.ALWAYS);
        var fields = new HBox(name, type, create, cancel);
        fields.getStyleClass().add("toolbar");
        var problem = new Label();
        problem.getStyleClass().add("wrong-words");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        var optional = new Label(texts.get("map.new.optional"));
        optional.getStyleClass().addAll("small", "muted");
        getChildren().addAll(head, optional, fields, problem);
    }

    void focus() {
        name.requestFocus();
        name.selectAll();
    }

    private static final class TypeWords extends StringConverter<DataType> {
        private final Texts texts;

        TypeWords(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(@Nullable DataType type) {
            return type == null ? "" : texts.get("map.new." + type.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public @Nullable DataType fromString(String words) {
            return null;
        }
    }
}
