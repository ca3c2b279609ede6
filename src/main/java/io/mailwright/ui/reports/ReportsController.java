package io.mailwright.ui.reports;

import atlantafx.base.theme.Styles;

import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.ui.control.ColumnMenu;
import io.mailwright.ui.control.EmptyState;
import io.mailwright.ui.control.FileDrop;
import io.mailwright.ui.control.FileKind;
import io.mailwright.ui.control.Skeleton;
import io.mailwright.ui.control.Switch;
import io.mailwright.ui.reports.ReportsViewModel.State;
import io.mailwright.ui.text.Texts;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Ties Reports.fxml to its view model. Decides nothing. */
final class ReportsController {
    private final Texts texts = Texts.of(ReportsController.class);
    private final ReportsViewModel model;
    private final LongConsumer open;
    private final Consumer<List<Long>> beside;
    @FXML private VBox root;
    @FXML private Label summary;
    @FXML private Switch humanOnly;
    @FXML private Button compare;
    @FXML private TextField filter;
    @FXML private ComboBox<Period> period;
    @FXML private ComboBox<Optional<SendList>> list;
    @FXML private ComboBox<Optional<Kpi>> rate;
    @FXML private ComboBox<Bound> bound;
    @FXML private TextField percent;
    @FXML private HBox trends;
    @FXML private MenuButton columns;
    @FXML private Skeleton skeleton;
    @FXML private EmptyState empty;
    @FXML private EmptyState noMatch;
    @FXML private TableView<Send> table;
    @FXML private TableColumn<Send, Send> tick;
    @FXML private TableColumn<Send, Send> name;
    @FXML private TableColumn<Send, Instant> when;
    @FXML private TableColumn<Send, Long> sent;
    @FXML private TableColumn<Send, Send> delivered;
    @FXML private TableColumn<Send, Send> opened;
    @FXML private TableColumn<Send, Send> clicked;
    @FXML private TableColumn<Send, Send> unsubscribed;
    @FXML private TableColumn<Send, Send> bounced;

    /**
     * The screen.
     *
     * @param open shows the report of a job
     * @param beside shows jobs beside each other
     */
    ReportsController(ReportsViewModel model, LongConsumer open, Consumer<List<Long>> beside) {
        this.model = model;
        this.open = open;
        this.beside = beside;
    }

    @FXML
    void initialize() {
        summary.textProperty().bind(model.summaryProperty());
        humanOnly.selectedProperty().bindBidirectional(model.humanOnlyProperty());
        choices();
        noMatch.action(texts.get("nomatch.clear"), "fth-x", model.choice()::clear);
        model.trendsProperty()
                .subscribe(all ->
                        trends.getChildren()
                                .setAll(
                                        all.stream()
                                                .map(trend -> new TrendTile(trend, texts))
                                                .toList()));
        empty.action(texts.get("bring"), "fth-download", this::bring);
        FileDrop.on(root, Extracts::among, model::bring);
        model.stateProperty().subscribe(this::showState);
        cells();
        var sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((InvalidationListener) _ -> offerComparing());
        offerComparing();
        sorted.addListener((InvalidationListener) _ -> markFirst());
        model.usualProperty().subscribe(table::refresh);
    }

    private void choices() {
        var choice = model.choice();
        filter.textProperty().bindBidirectional(choice.textProperty());
        period.setConverter(new ChoiceWords<>(one -> one.words(texts)));
        model.periods().addListener((InvalidationListener) _ -> offerPeriods());
        offerPeriods();
        period.valueProperty().bindBidirectional(choice.periodProperty());
        list.setConverter(
                new ChoiceWords<>(one -> one.map(SendList::name).orElse(texts.get("list.all"))));
        model.lists().addListener((InvalidationListener) _ -> offerLists());
        offerLists();
        list.valueProperty().bindBidirectional(choice.listProperty());
        rate.getItems().setAll(Stream.of(Kpi.values()).map(Optional::of).toList());
        rate.getItems().addFirst(Optional.empty());
        rate.setConverter(
                new ChoiceWords<>(one ->
                        one.map(kpi -> texts.get("kpi." + kpi.key()))
                                .orElse(texts.get("rate.any"))));
        rate.valueProperty().bindBidirectional(choice.rateProperty());
        bound.getItems().setAll(Bound.values());
        bound.setConverter(new ChoiceWords<>(one -> texts.get("bound." + one.name())));
        bound.valueProperty().bindBidirectional(choice.boundProperty());
        percent.textProperty().bindBidirectional(choice.percentProperty());
        percent.textProperty()
                .subscribe(_ ->
                        percent.pseudoClassStateChanged(
                                Styles.STATE_DANGER, choice.isPercentWrong()));
        choice.rateProperty()
                .subscribe(kpi -> {
                    shown(bound, kpi.isPresent());
                    shown(percent, kpi.isPresent());
                });
    }

    private void offerPeriods() {
        var chosen = model.choice().periodProperty().get();
        period.getItems().setAll(model.periods());
        model.choice().periodProperty().set(chosen);
    }

    private void offerLists() {
        var chosen = model.choice().listProperty().get();
        list.getItems().setAll(model.lists().stream().map(Optional::of).toList());
        list.getItems().addFirst(Optional.empty());
        model.choice().listProperty().set(chosen);
    }

    private void markFirst() {
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void cells() {
        tick.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        tick.setCellFactory(_ -> new TickCell(texts));
        name.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        name.setCellFactory(_ -> new SendCell(texts));
        name.setComparator(Comparator.comparing(Send::name, Collator.getInstance()));
        when.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().at()));
        when.setCellFactory(_ -> new WhenCell(texts));
        sent.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(sent(row.getValue())));
        sent.setCellFactory(_ -> new CountCell<>());
        rate(delivered, Kpi.DELIVERED);
        rate(opened, Kpi.OPENED);
        rate(clicked, Kpi.CLICKED);
        rate(unsubscribed, Kpi.UNSUBSCRIBED);
        rate(bounced, Kpi.BOUNCED);
        ColumnMenu.offer(
                columns, List.of(when, sent, delivered, opened, clicked, unsubscribed, bounced));
    }

    private static Long sent(Send send) {
        return send.report().figure(SummaryCount.SENT).orElse(-1);
    }

    private void rate(TableColumn<Send, Send> column, Kpi kpi) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new RateCell(kpi, model.usualProperty(), texts));
        column.setComparator(
                Comparator.comparingDouble(send -> kpi.rate(send.report()).orElse(-1)));
    }

    private void showState(State state) {
        boolean first = state == State.TABLE && !table.isVisible() && !noMatch.isVisible();
        shown(trends, state == State.TABLE || state == State.NO_MATCH);
        shown(skeleton, state == State.LOADING);
        shown(empty, state == State.EMPTY);
        shown(noMatch, state == State.NO_MATCH);
        shown(table, state == State.TABLE);
        if (first) {
            table.requestFocus();
        }
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            openChosen();
        }
    }

    void openChosen() {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen.report().job());
        }
    }

    private void offerComparing() {
        int chosen = table.getSelectionModel().getSelectedItems().size();
        compare.setDisable(chosen < 2 || chosen > CompareScreen.MOST);
        compare.setText(chosen < 2 ? texts.get("compare") : texts.get("compare.chosen", chosen));
    }

    /** Asks for extracts and brings them. */
    @FXML
    void bring() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("bring.title"));
        chooser.getExtensionFilters().add(FileKind.of(texts.get("bring.kind"), ".zip"));
        var files = chooser.showOpenMultipleDialog(root.getScene().getWindow());
        if (files != null) {
            model.bring(Extracts.among(files));
        }
    }

    @FXML
    void compare() {
        if (!compare.isDisabled()) {
            beside.accept(
                    table.getSelectionModel().getSelectedItems().stream()
                            .map(send -> send.report().job())
                            .toList());
        }
    }

    /** Asks where the sends that are shown go, and writes them there in their order. */
    @FXML
    void export() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get("export.title"));
        chooser.setInitialFileName(texts.get("export.file"));
        var file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            model.export(List.copyOf(table.getItems()), file.toPath());
        }
    }

    void search() {
        filter.requestFocus();
        filter.selectAll();
    }
}
