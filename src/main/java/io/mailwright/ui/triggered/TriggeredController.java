package io.mailwright.ui.triggered;

import io.mailwright.ui.control.DetailPane;
import io.mailwright.ui.control.EmptyState;
import io.mailwright.ui.control.RowDoor;
import io.mailwright.ui.control.Skeleton;
import io.mailwright.ui.control.StatusLabel;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.triggered.TriggeredViewModel.State;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

/** Ties Triggered.fxml to its view model. Decides nothing. */
final class TriggeredController {
    private final Texts texts = Texts.of(TriggeredController.class);
    private final TriggeredViewModel model;
    private final TriggeredDialogs dialogs;
    private final FireController fireController;
    @FXML private DetailPane split;
    @FXML private Label summary;
    @FXML private Skeleton skeleton;
    @FXML private EmptyState empty;
    @FXML private TableView<DefinitionRow> table;
    @FXML private TableColumn<DefinitionRow, String> key;
    @FXML private TableColumn<DefinitionRow, String> email;
    @FXML private TableColumn<DefinitionRow, DefinitionRow> status;
    @FXML private ScrollPane detailScroll;

    TriggeredController(
            TriggeredViewModel model, TriggeredDialogs dialogs, FireController fireController) {
        this.model = model;
        this.dialogs = dialogs;
        this.fireController = fireController;
    }

    @FXML
    void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        empty.action(texts.get("new"), "fth-plus", dialogs::add);
        key.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().key()));
        email.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().email()));
        status.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        status.setCellFactory(_ -> new StatusCell());
        table.setItems(model.rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) {
                        model.chosenProperty().set(row);
                    }
                });
        model.chosenProperty()
                .subscribe(row -> {
                    if (row != null) {
                        table.getSelectionModel().select(row);
                    }
                });
        RowDoor.of(table, _ -> split.openProperty().set(true));
        detailScroll.setContent(Fxml.load(fireController));
        model.stateProperty().subscribe(this::showState);
    }

    private void showState(State now) {
        boolean first = now == State.TABLE && !table.isVisible();
        shown(skeleton, now == State.LOADING);
        shown(empty, now == State.EMPTY);
        shown(table, now == State.TABLE);
        if (now == State.EMPTY || first) {
            split.openProperty().set(first && !split.isNarrow());
        }
        if (first) {
            table.requestFocus();
        }
    }

    @FXML
    void add() {
        dialogs.add();
    }

    void fire() {
        fireController.fire();
    }

    @FXML
    void toggleDetail() {
        split.openProperty().set(!split.openProperty().get());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** A status as dot and word. */
    private static final class StatusCell extends TableCell<DefinitionRow, DefinitionRow> {
        private final StatusLabel label = new StatusLabel();

        @Override
        protected void updateItem(@Nullable DefinitionRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setGraphic(row == null || isEmpty ? null : label);
            if (row != null) {
                StatusWords.show(label, row.status());
            }
        }
    }
}
