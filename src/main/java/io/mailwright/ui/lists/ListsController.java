package io.mailwright.ui.lists;

import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.ui.control.ColumnMenu;
import io.mailwright.ui.control.DetailPane;
import io.mailwright.ui.control.EmptyState;
import io.mailwright.ui.control.Skeleton;
import io.mailwright.ui.lists.ListsScreen.Doors;
import io.mailwright.ui.lists.ListsViewModel.State;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.text.Texts;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.MouseEvent;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Ties Lists.fxml to its view model. Decides nothing. */
final class ListsController {
    private final Texts texts = Texts.of(ListsController.class);
    private final ListsViewModel model;
    private final ListDetailViewModel detail;
    private final ListDialogs dialogs;
    private final Doors doors;
    @FXML private DetailPane split;
    @FXML private Label summary;
    @FXML private TextField filter;
    @FXML private ToggleGroup kinds;
    @FXML private ToggleButton every;
    @FXML private ToggleButton publicOnes;
    @FXML private ToggleButton privateOnes;
    @FXML private MenuButton columns;
    @FXML private Skeleton skeleton;
    @FXML private EmptyState empty;
    @FXML private EmptyState noMatch;
    @FXML private TableView<MailList> table;
    @FXML private TableColumn<MailList, MailList> name;
    @FXML private TableColumn<MailList, ListCounts> mix;
    @FXML private TableColumn<MailList, Long> active;
    @FXML private TableColumn<MailList, Long> unsubscribed;
    @FXML private TableColumn<MailList, Long> held;
    @FXML private TableColumn<MailList, Long> bounced;
    @FXML private ScrollPane detailScroll;

    ListsController(
            ListsViewModel model, ListDetailViewModel detail, ListDialogs dialogs, Doors doors) {
        this.model = model;
        this.detail = detail;
        this.dialogs = dialogs;
        this.doors = doors;
    }

    @FXML
    void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        filter.textProperty().bindBidirectional(model.filterProperty());
        kinds.selectedToggleProperty().subscribe(this::narrow);
        empty.action(texts.get("new"), "fth-plus", this::create);
        noMatch.action(texts.get("nomatch.clear"), "fth-x", this::showAll);
        model.stateProperty().subscribe(this::showState);
        cells();
        rows();
        detailScroll.setContent(Fxml.load(new ListDetailController(detail, dialogs, doors)));
    }

    private void cells() {
        name.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        name.setCellFactory(_ -> new ListCells.Name());
        name.setComparator((one, other) -> one.name().compareToIgnoreCase(other.name()));
        mix.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().counts()));
        mix.setCellFactory(_ -> new ListCells.Mix());
        number(active, ListCounts::active);
        number(unsubscribed, ListCounts::unsubscribed);
        number(held, ListCounts::held);
        number(bounced, ListCounts::bounced);
        ColumnMenu.offer(columns, List.of(mix, active, unsubscribed, held, bounced));
    }

    private static void number(
            TableColumn<MailList, Long> column, ToLongFunction<ListCounts> figure) {
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(figure.applyAsLong(row.getValue().counts())));
        column.setCellFactory(_ -> new ListCells.Count());
    }

    private void rows() {
        var sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var marked = table.getSelectionModel().getSelectedItems();
        marked.addListener((InvalidationListener) _ -> model.choose(List.copyOf(marked)));
        sorted.addListener((InvalidationListener) _ -> markAgain());
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    private void markAgain() {
        var list = model.toMark();
        table.getSelectionModel().clearSelection();
        if (list != null) {
            table.getSelectionModel().select(list);
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            people();
        } else if (split.isNarrow() && !table.getSelectionModel().isEmpty()) {
            split.openProperty().set(true);
        }
    }

    private void narrow() {
        var toggle = kinds.getSelectedToggle();
        model.kindProperty()
                .set(
                        publicOnes.equals(toggle)
                                ? ListType.PUBLIC
                                : privateOnes.equals(toggle) ? ListType.PRIVATE : null);
    }

    private void showAll() {
        every.setSelected(true);
        filter.clear();
        filter.requestFocus();
    }

    private void showState(State state) {
        boolean first = state == State.TABLE && !table.isVisible() && !noMatch.isVisible();
        shown(skeleton, state == State.LOADING);
        shown(empty, state == State.EMPTY);
        shown(noMatch, state == State.NO_MATCH);
        shown(table, state == State.TABLE);
        detailScroll.setDisable(state == State.LOADING);
        if (first) {
            table.requestFocus();
        }
    }

    void search() {
        filter.requestFocus();
        filter.selectAll();
    }

    @FXML
    void create() {
        dialogs.create();
    }

    void rename() {
        dialogs.rename();
    }

    void delete() {
        dialogs.delete();
    }

    void people() {
        var one = model.chosenProperty().get().one();
        if (one != null) {
            doors.people().accept(one.id());
        }
    }

    void upload() {
        var one = model.chosenProperty().get().one();
        if (one != null) {
            doors.upload().accept(one.id());
        }
    }

    void copy() {
        var chosen = model.chosenProperty().get();
        if (!chosen.isNone()) {
            var content = Map.<DataFormat, Object>of(DataFormat.PLAIN_TEXT, chosen.text(texts));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    void toggleDetail() {
        split.openProperty().set(!split.openProperty().get());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
