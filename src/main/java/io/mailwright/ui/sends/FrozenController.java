package io.mailwright.ui.sends;

import io.mailwright.domain.send.FrozenSend;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Ties Frozen.fxml to its view model. Decides nothing. */
final class FrozenController {
    private final Texts texts = Texts.of(FrozenController.class);
    private final FrozenViewModel model;
    private final FrozenDialogs dialogs;
    private final Runnable back;
    @FXML private Label name;
    @FXML private Label state;
    @FXML private Label problem;
    @FXML private Label advice;
    @FXML private GridPane facts;
    @FXML private Button look;
    @FXML private VBox remarks;
    @FXML private TextField text;
    @FXML private Button remark;
    @FXML private Button release;
    @FXML private Button go;

    FrozenController(FrozenViewModel model, FrozenDialogs dialogs, Runnable back) {
        this.model = model;
        this.dialogs = dialogs;
        this.back = back;
    }

    @FXML
    void initialize() {
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        text.setOnAction(_ -> remark());
        remark.disableProperty().bind(text.textProperty().isEmpty());
        model.shownProperty().subscribe(this::show);
    }

    private void show(@Nullable FrozenShown shown) {
        look.setDisable(shown == null);
        release.setDisable(!model.canRelease());
        go.setDisable(!model.canSend());
        advice.setText(model.advice());
        state.setVisible(shown != null);
        if (shown == null) {
            return;
        }
        var frozen = shown.frozen();
        name.setText(frozen.name());
        state.setText(texts.get(frozen.isReleased() ? "state.released" : "state.unreleased"));
        state.getStyleClass().setAll("badge", frozen.isReleased() ? "success" : "warning");
        go.setText(texts.get(frozen.plan().at() == null ? "go.now" : "go.later"));
        facts.getChildren().clear();
        shown.facts().forEach(fact -> line(facts.getRowCount(), fact));
        remarks.getChildren().setAll(frozen.remarks().stream().map(this::words).toList());
        if (remarks.getChildren().isEmpty()) {
            var none = new Label(texts.get("remarks.none"));
            none.getStyleClass().add("muted");
            remarks.getChildren().add(none);
        }
    }

    private void line(int row, Fact fact) {
        var label = new Label(fact.name());
        label.getStyleClass().add("muted");
        label.setMinWidth(96);
        var value = wrapped(fact.value());
        facts.addRow(row, label, value);
    }

    private VBox words(FrozenSend.Remark remark) {
        var by = remark.by();
        var signed =
                wrapped(texts.get("signed", by.who(), Formats.when(by.at()), by.fingerprint()));
        signed.getStyleClass().addAll("small", "muted");
        var said = new VBox(signed);
        if (remark.release()) {
            var released = new Label(texts.get("remarks.released"));
            released.getStyleClass().add("strong");
            said.getChildren().addFirst(released);
        }
        if (!remark.text().isEmpty()) {
            said.getChildren().addFirst(wrapped(remark.text()));
        }
        return said;
    }

    private static Label wrapped(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    @FXML
    void remark() {
        model.remark(text.getText(), false);
        text.clear();
    }

    @FXML
    void release() {
        model.remark(text.getText(), true);
        text.clear();
    }

    @FXML
    void look() {
        dialogs.look();
    }

    @FXML
    void leave() {
        back.run();
    }

    @FXML
    void confirm() {
        if (!go.isDisabled()) {
            dialogs.confirm();
        }
    }
}
