package io.mailwright.ui.sends;

import io.mailwright.ui.control.EmptyState;
import io.mailwright.ui.control.Skeleton;
import io.mailwright.ui.sends.SendsViewModel.State;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** Ties Sends.fxml to its view model. Decides nothing. */
final class SendsController {
    private final Texts texts = Texts.of(SendsController.class);
    private final SendsViewModel model;
    private final Doors doors;
    private final FrozenFiles files = new FrozenFiles();
    private @Nullable Button begin;
    @FXML private Label summary;
    @FXML private Button sendNow;
    @FXML private Button sendNever;
    @FXML private Button duplicate;
    @FXML private TextField filter;
    @FXML private Skeleton skeleton;
    @FXML private EmptyState empty;
    @FXML private EmptyState noMatch;
    @FXML private TableView<SendRow> table;
    @FXML private TableColumn<SendRow, String> name;
    @FXML private TableColumn<SendRow, String> state;
    @FXML private Label why;
    @FXML private TableColumn<SendRow, String> to;
    @FXML private TableColumn<SendRow, String> when;
    @FXML private TableColumn<SendRow, String> people;

    SendsController(SendsViewModel model, Doors doors) {
        this.model = model;
        this.doors = doors;
    }

    @FXML
    void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        filter.textProperty().bindBidirectional(model.filterProperty());
        begin = empty.action(texts.get("new"), "fth-plus", this::create);
        noMatch.action(texts.get("nomatch.clear"), "fth-x", filter::clear);
        model.stateProperty().subscribe(this::showState);
        column(name, SendRow::name);
        column(state, model::state);
        column(to, model::to);
        column(when, model::when);
        column(people, model::people);
        table.setItems(model.shown());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel().selectedItemProperty().subscribe(this::offer);
        table.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getClickCount() == 2) {
                        open();
                    }
                });
    }

    private static void column(
            TableColumn<SendRow, String> column, Function<SendRow, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    }

    private void offer(@Nullable SendRow row) {
        boolean waits = row != null && row.state() == SendRow.State.OVERDUE;
        shown(sendNow, waits);
        shown(sendNever, waits);
        duplicate.setDisable(row == null);
        why.setText(row == null ? "" : model.why(row));
        shown(why, !why.getText().isEmpty());
    }

    private void showState(State now) {
        boolean first = now == State.TABLE && !table.isVisible();
        shown(skeleton, now == State.LOADING);
        shown(empty, now == State.EMPTY);
        shown(noMatch, now == State.NO_MATCH);
        shown(table, now == State.TABLE);
        if (first) {
            table.getSelectionModel().selectFirst();
        }
        // Whoever is typing what to look for goes on typing.
        if (!filter.isFocused()) {
            if (first) {
                table.requestFocus();
            } else if (now == State.EMPTY && begin != null) {
                begin.requestFocus();
            }
        }
    }

    private @Nullable SendRow chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    void search() {
        filter.requestFocus();
        filter.selectAll();
    }

    @FXML
    void create() {
        model.create(doors.draft());
    }

    @FXML
    void openFrozen() {
        files.chosen(table).ifPresent(doors.frozen());
    }

    void pasteFrozen() {
        FrozenFiles.copied().ifPresent(doors.frozen());
    }

    @FXML
    void triggered() {
        doors.triggered().run();
    }

    @FXML
    void duplicate() {
        var row = chosen();
        if (row != null) {
            model.duplicate(row, doors.draft());
        }
    }

    @FXML
    void release() {
        settle(true);
    }

    @FXML
    void never() {
        settle(false);
    }

    private void settle(boolean send) {
        var row = chosen();
        if (row != null) {
            model.settle(row, send);
        }
    }

    void delete() {
        var row = chosen();
        if (row != null) {
            model.delete(row);
        }
    }

    void open() {
        var row = chosen();
        if (row == null) {
            return;
        }
        var draft = row.draft();
        var job = row.job();
        if (draft != null) {
            doors.draft().accept(draft);
        } else if (job != null) {
            doors.report().accept(job);
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
