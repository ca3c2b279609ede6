package io.mailwright.ui.accounts;

import io.mailwright.ui.control.Layers;
import io.mailwright.ui.text.Texts;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.stream.IntStream;

/** Ties Faults.fxml to its view model. Decides nothing. */
final class FaultsController {
    private final FaultsViewModel model;
    private final Layers layers;
    private final Texts texts = Texts.of(FaultsController.class);
    @FXML private Button allOff;
    @FXML private VBox rows;
    @FXML private Label none;
    @FXML private Button addFault;

    FaultsController(FaultsViewModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
    }

    @FXML
    private void initialize() {
        var isEmpty = Bindings.isEmpty(model.switches());
        none.visibleProperty().bind(isEmpty);
        none.managedProperty().bind(isEmpty);
        rows.managedProperty().bind(isEmpty.not());
        allOff.visibleProperty().bind(isEmpty.not());
        model.switches().addListener((ListChangeListener<FaultSwitch>) _ -> show());
    }

    private void show() {
        var faults = model.switches();
        rows.getChildren()
                .setAll(
                        IntStream.range(0, faults.size())
                                .mapToObj(index -> row(index + 1, faults.get(index)))
                                .toList());
    }

    private FaultRow row(int number, FaultSwitch fault) {
        return new FaultRow(number, fault, () -> remove(fault), texts);
    }

    private void remove(FaultSwitch fault) {
        model.remove(fault);
        addFault.requestFocus();
    }

    @FXML
    private void addFault() {
        model.add();
        if (rows.getChildren().getLast() instanceof FaultRow added) {
            added.first().requestFocus();
        }
    }

    @FXML
    private void allOff() {
        var before = model.allOff();
        addFault.requestFocus();
        layers.toast(
                texts.get("faults.off", before.size()),
                texts.get("faults.undo"),
                () -> model.restore(before));
    }
}
