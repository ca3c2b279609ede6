package io.mailwright.ui.triggered;

import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.TriggeredBatch;
import io.mailwright.ui.control.StatusLabel;
import io.mailwright.ui.text.Texts;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Ties Fire.fxml to the messages of the chosen definition. Decides nothing. */
final class FireController {
    private final Texts texts = Texts.of(FireController.class);
    private final TriggeredViewModel definitions;
    private final FireViewModel model;
    private final TriggeredDialogs dialogs;
    @FXML private VBox detail;
    @FXML private Label title;
    @FXML private Label facts;
    @FXML private StatusLabel status;
    @FXML private Button turn;
    @FXML private TextField address;
    @FXML private VBox form;
    @FXML private Label formWords;
    @FXML private Button send;
    @FXML private Button file;
    @FXML private Label outcome;
    @FXML private VBox batches;
    @FXML private Label none;

    FireController(TriggeredViewModel definitions, FireViewModel model, TriggeredDialogs dialogs) {
        this.definitions = definitions;
        this.model = model;
        this.dialogs = dialogs;
    }

    @FXML
    void initialize() {
        address.textProperty().bindBidirectional(model.addressProperty());
        formWords.textProperty().bind(model.formWordsProperty());
        outcome.textProperty().bind(model.outcomeProperty());
        outcome.visibleProperty().bind(outcome.textProperty().isNotEmpty());
        outcome.managedProperty().bind(outcome.visibleProperty());
        send.disableProperty().bind(address.textProperty().isEmpty().or(model.sendingProperty()));
        file.disableProperty().bind(model.sendingProperty());
        model.form().addListener((ListChangeListener<FormField>) _ -> showForm());
        model.batches().addListener((ListChangeListener<TriggeredBatch>) _ -> showBatches());
        definitions.chosenProperty().subscribe(this::show);
        showBatches();
    }

    private void show(@Nullable DefinitionRow row) {
        detail.setVisible(row != null);
        if (row != null) {
            title.setText(row.name().isEmpty() ? row.key() : row.name());
            facts.setText(texts.get("facts", row.key(), row.email()));
            StatusWords.show(status, row.status());
            boolean active = row.status() == DefinitionStatus.ACTIVE;
            turn.setText(texts.get(active ? "turn.off" : "turn.on"));
            turn.setDisable(row.isCanceled());
        }
        model.show(row);
    }

    private void showForm() {
        form.getChildren().clear();
        for (var one : model.form()) {
            var field = new TextField();
            field.setId("value" + form.getChildren().size());
            field.setAccessibleText(one.name());
            field.setPromptText(texts.get("form.own"));
            field.textProperty().bindBidirectional(one.value());
            var label = new Label(one.name());
            label.getStyleClass().add("small");
            label.setLabelFor(field);
            form.getChildren().add(new VBox(4, label, field));
        }
    }

    private void showBatches() {
        batches.getChildren().setAll(model.batches().stream().map(this::line).toList());
        none.setVisible(model.batches().isEmpty());
        none.setManaged(none.isVisible());
    }

    private HBox line(TriggeredBatch batch) {
        var name = new Label(model.title(batch));
        var words = new Label(model.words(batch));
        words.getStyleClass().addAll("small", "muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var both = new VBox(name, words);
        HBox.setHgrow(both, Priority.ALWAYS);
        var look = new Button(texts.get("results"));
        look.getStyleClass().add("flat");
        look.setMinWidth(Region.USE_PREF_SIZE);
        look.setAccessibleText(texts.get("results.of", model.title(batch)));
        look.setOnAction(_ -> dialogs.results(batch));
        var line = new HBox(8, both, look);
        line.getStyleClass().add("detail-row");
        return line;
    }

    @FXML
    void turn() {
        definitions.turn();
    }

    @FXML
    void forget() {
        dialogs.forget();
    }

    @FXML
    void fire() {
        if (model.isReady()) {
            dialogs.confirmOne();
        }
    }

    @FXML
    void chooseFile() {
        dialogs.chooseFile(file);
    }
}
