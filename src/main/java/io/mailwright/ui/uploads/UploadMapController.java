package io.mailwright.ui.uploads;

import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.Map;

/** Ties UploadMap.fxml to its view model. Decides nothing. */
final class UploadMapController {
    private static final double ATTRIBUTE = 110;
    private final UploadMapViewModel model;
    private final UploadTemplatesViewModel templates;
    private final Texts texts = Texts.of(UploadMapController.class);
    @FXML private TableView<Target> table;
    @FXML private TableColumn<Target, String> column;
    @FXML private TableColumn<Target, String> samples;
    @FXML private TableColumn<Target, Target> target;
    @FXML private TableColumn<Target, Target.Why> why;
    @FXML private ComboBox<MailList> list;
    @FXML private RadioButton addUpdate;
    @FXML private RadioButton addOnly;
    @FXML private RadioButton updateOnly;
    @FXML private ToggleButton keepBlanks;
    @FXML private ToggleButton clearBlanks;
    @FXML private Label clearing;
    @FXML private VBox constants;
    @FXML private FlowPane doubts;
    @FXML private VBox side;
    @FXML private CheckBox remember;

    UploadMapController(UploadMapViewModel model, UploadTemplatesViewModel templates) {
        this.model = model;
        this.templates = templates;
    }

    @FXML
    private void initialize() {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setItems(model.targets());
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().column()));
        samples.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(String.join(" · ", row.getValue().samples())));
        target.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        target.setCellFactory(_ -> new TargetCell(model.attributes(), texts));
        why.setCellValueFactory(row -> row.getValue().whyProperty());
        why.setCellFactory(_ -> new WhyCell(model.learnedProperty(), texts));
        list.setItems(model.lists());
        list.setConverter(new ListName());
        list.valueProperty().bindBidirectional(model.listProperty());
        remember.selectedProperty().bindBidirectional(model.rememberProperty());
        showModes();
        showBlanks();
        model.constants().addListener((ListChangeListener<Constant>) _ -> showConstants());
        showConstants();
        model.doubts().addListener((ListChangeListener<Doubt>) _ -> showDecisions());
        model.fresh().targetProperty().subscribe(this::showDecisions);
        templates.namingProperty().subscribe(this::showDecisions);
        side.getChildren().add(Fxml.load(new UploadTemplatesController(templates)));
        showDecisions();
    }

    private void showDecisions() {
        var cards = new ArrayList<Node>();
        model.doubts().forEach(one -> cards.add(new DoubtCard(one, texts)));
        var column = model.fresh().targetProperty().get();
        var fresh =
                column == null ? null : new NewAttributeCard(model.fresh(), column.column(), texts);
        if (fresh != null) {
            cards.add(fresh);
        }
        var naming =
                templates.namingProperty().get() ? new SaveMappingCard(templates, texts) : null;
        if (naming != null) {
            cards.add(naming);
        }
        doubts.getChildren().setAll(cards);
        doubts.setManaged(!cards.isEmpty());
        if (naming != null) {
            naming.focus();
        }
        if (fresh != null) {
            fresh.focus();
        }
    }

    private void showModes() {
        var modes =
                Map.of(
                        UploadMode.ADD_UPDATE, addUpdate,
                        UploadMode.ADD_ONLY, addOnly,
                        UploadMode.UPDATE_ONLY, updateOnly);
        modes.forEach((mode, button) -> {
            button.setOnAction(_ -> model.modeProperty().set(mode));
            model.modeProperty().subscribe(now -> button.setSelected(now == mode));
        });
    }

    /** One of the two is always chosen: pressing it again does nothing. */
    private void showBlanks() {
        keepBlanks.setOnAction(_ -> model.blanksProperty().set(Blanks.KEEP));
        clearBlanks.setOnAction(_ -> model.blanksProperty().set(Blanks.CLEAR));
        Runnable show =
                () -> {
                    boolean clears = model.blanksProperty().get() == Blanks.CLEAR;
                    keepBlanks.setSelected(!clears);
                    clearBlanks.setSelected(clears);
                    clearing.setVisible(clears);
                    clearing.setManaged(clears);
                };
        model.blanksProperty().subscribe(show);
        keepBlanks.selectedProperty().subscribe(show);
        clearBlanks.selectedProperty().subscribe(show);
        show.run();
    }

    private void showConstants() {
        constants.getChildren().setAll(model.constants().stream().map(this::row).toList());
    }

    private HBox row(Constant constant) {
        var attribute = new ComboBox<>(model.attributes());
        attribute.valueProperty().bindBidirectional(constant.attributeProperty());
        attribute.setPrefWidth(ATTRIBUTE);
        attribute.setAccessibleText(texts.get("map.same.attribute"));
        var value = new TextField();
        value.textProperty().bindBidirectional(constant.valueProperty());
        value.setAccessibleText(texts.get("map.same.value"));
        HBox.setHgrow(value, Priority.ALWAYS);
        var remove = new Button("", new FontIcon("fth-x"));
        remove.getStyleClass().addAll("flat", "tool");
        remove.setAccessibleText(texts.get("map.same.remove"));
        remove.setOnAction(_ -> model.remove(constant));
        var row = new HBox(attribute, value, remove);
        row.getStyleClass().add("constant");
        return row;
    }

    @FXML
    private void addConstant() {
        model.addConstant();
    }

    private static final class ListName extends StringConverter<MailList> {
        @Override
        public String toString(@Nullable MailList list) {
            return list == null ? "" : list.name();
        }

        @Override
        public @Nullable MailList fromString(String name) {
            return null;
        }
    }
}
