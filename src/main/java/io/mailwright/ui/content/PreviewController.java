package io.mailwright.ui.content;

import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.SubscriberRow;
import io.mailwright.ui.content.Picker.Choice;
import io.mailwright.ui.content.PreviewViewModel.Shown;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.control.Preview;
import io.mailwright.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Ties Preview.fxml to its view model. Decides nothing. */
final class PreviewController {
    private static final double PHONE = 390;
    private final Texts texts = Texts.of(PreviewController.class);
    private final PreviewViewModel model;
    private final Layers layers;
    @FXML private VBox side;
    @FXML private ToggleGroup devices;
    @FXML private ToggleButton desktop;
    @FXML private ToggleButton phone;
    @FXML private ToggleButton dark;
    @FXML private ToggleGroup pictures;
    @FXML private ToggleButton none;
    @FXML private ToggleButton brought;
    @FXML private ToggleButton network;
    @FXML private Button person;
    @FXML private Button nobody;
    @FXML private Label subject;
    @FXML private Label warning;
    @FXML private Preview preview;

    PreviewController(PreviewViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
    }

    @FXML
    void initialize() {
        keepOne(devices);
        keepOne(pictures);
        phone.selectedProperty()
                .subscribe(is -> preview.setMaxWidth(is ? PHONE : Region.USE_COMPUTED_SIZE));
        dark.selectedProperty().bindBidirectional(model.darkProperty());
        none.setUserData(Shown.NONE);
        brought.setUserData(Shown.BROUGHT);
        network.setUserData(Shown.NETWORK);
        pictures.selectedToggleProperty()
                .subscribe(now -> {
                    if (now != null) {
                        model.picturesProperty().set((Shown) now.getUserData());
                    }
                });
        model.personProperty().subscribe(this::showPerson);
        model.viewProperty().subscribe(this::show);
    }

    PreviewViewModel model() {
        return model;
    }

    private static void keepOne(ToggleGroup group) {
        group.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null) {
                        group.selectToggle(before);
                    }
                });
    }

    private void showPerson(@Nullable SubscriberDetail who) {
        person.setText(who == null ? texts.get("person.choose") : who.subscriber().email());
        person.setAccessibleText(texts.get("person.as", person.getText()));
        shown(nobody, who != null);
    }

    private void show(@Nullable Seen view) {
        if (view != null) {
            subject.setText(view.subject());
            warning.setText(view.warning());
            view.showOn(preview);
        }
        shown(warning, view != null && !view.warning().isEmpty());
    }

    /** Asks as whom it is to be seen. */
    @FXML
    void person() {
        new Picker<SubscriberRow>(
                        layers,
                        texts.get("person.find"),
                        (text, found) ->
                                model.find(
                                        text,
                                        rows ->
                                                found.accept(
                                                        rows.stream()
                                                                .map(PreviewController::choice)
                                                                .toList())),
                        model::seenBy)
                .show(person);
    }

    private static Choice<SubscriberRow> choice(SubscriberRow row) {
        return new Choice<>(row, row.subscriber().email(), "");
    }

    @FXML
    void nobody() {
        model.personProperty().set(null);
    }

    /** Gives the focus to what is seen. */
    void focus() {
        desktop.requestFocus();
    }

    /** Whether the focus is here. */
    boolean hasFocus() {
        return side.isFocusWithin();
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
