package io.mailwright.ui.engagement;

import io.mailwright.domain.growth.ListGrowth;
import io.mailwright.domain.growth.TrackedList;
import io.mailwright.ui.chart.ChartMenu;
import io.mailwright.ui.chart.Drawing;
import io.mailwright.ui.chart.Pictures;
import io.mailwright.ui.control.EmptyState;
import io.mailwright.ui.control.PagedRow;
import io.mailwright.ui.control.RowDoor;
import io.mailwright.ui.text.Dates;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Ties TimeMachine.fxml to its view model. Decides nothing. */
final class TimeMachineController {
    private final Texts texts = Texts.of(TimeMachineController.class);
    private final TimeMachineViewModel model;
    private final GrowthChart chart = new GrowthChart(texts);
    private final Pictures pictures;
    private List<GrowthDay> days = List.of();
    private boolean sliding;
    @FXML private VBox root;
    @FXML private VBox content;
    @FXML private EmptyState nothing;
    @FXML private ComboBox<@Nullable TrackedList> list;
    @FXML private Label summary;
    @FXML private Label since;
    @FXML private ToggleButton asTable;
    @FXML private HBox growthTools;
    @FXML private StackPane chartPlace;
    @FXML private TableView<GrowthDay> growthTable;
    @FXML private TableColumn<GrowthDay, String> growthDay;
    @FXML private TableColumn<GrowthDay, String> growthMembers;
    @FXML private TableColumn<GrowthDay, String> growthCame;
    @FXML private TableColumn<GrowthDay, String> growthLeft;
    @FXML private Slider slider;
    @FXML private Label day;
    @FXML private ToggleGroup sides;
    @FXML private ToggleButton onIt;
    @FXML private ToggleButton came;
    @FXML private ToggleButton left;
    @FXML private ComboBox<Lookback> lookback;
    @FXML private TableView<TimeRow> machineTable;
    @FXML private TableColumn<TimeRow, String> memberEmail;
    @FXML private TableColumn<TimeRow, String> status;
    @FXML private TableColumn<TimeRow, String> when;
    @FXML private TableColumn<TimeRow, String> why;

    /**
     * The part of the screen.
     *
     * @param pictures takes pictures of the chart
     */
    TimeMachineController(TimeMachineViewModel model, Pictures pictures) {
        this.model = model;
        this.pictures = pictures;
    }

    @FXML
    void initialize() {
        chartPlace.getChildren().addFirst(chart.node());
        growthTools.getChildren().add(new ChartMenu(texts.get("growth"), pictures, this::drawing));
        asTable.selectedProperty().subscribe(this::showAsTable);
        list.setItems(model.lists());
        list.setConverter(words(this::name));
        list.valueProperty().bindBidirectional(model.listProperty());
        lookback.getItems().setAll(Lookback.values());
        lookback.setConverter(words(one -> one == null ? "" : texts.get("lookback." + one.name())));
        lookback.valueProperty().bindBidirectional(model.lookbackProperty());
        summary.textProperty().bind(model.summaryProperty());
        columns();
        machineTable.setItems(model.rows().rows());
        machineTable.setRowFactory(_ -> new PagedRow<>(model.rows()::readMore));
        RowDoor.of(machineTable, model::open);
        sides.selectedToggleProperty().subscribe(this::chooseSide);
        slider.valueProperty().subscribe(this::slide);
        model.dayProperty().subscribe(this::showDay);
        model.growthProperty().subscribe(this::show);
        model.sideProperty().subscribe(this::showSide);
        show(false);
    }

    private String name(@Nullable TrackedList one) {
        if (one == null) {
            return "";
        }
        return one.isGone() ? texts.get("list.gone", one.name()) : one.name();
    }

    private void columns() {
        column(growthDay, one -> Dates.shown(one.day()));
        column(growthMembers, one -> Formats.count(one.members()));
        column(growthCame, one -> Formats.count(one.came()));
        column(growthLeft, one -> Formats.count(one.left()));
        column(memberEmail, TimeRow::email);
        column(status, TimeRow::status);
        column(when, TimeRow::when);
        column(why, TimeRow::why);
        for (var each : List.of(machineTable, growthTable)) {
            each.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        }
    }

    private static <S> void column(TableColumn<S, String> column, Function<S, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    }

    private static <T> StringConverter<T> words(Function<@Nullable T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return words.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }

    /** Shows this part of the screen, or hides it. */
    void show(boolean isShown) {
        shown(root, isShown);
    }

    private void show(@Nullable ListGrowth growth) {
        shown(content, growth != null);
        shown(nothing, growth == null);
        if (growth == null) {
            return;
        }
        days = GrowthDay.of(growth, TimeMachineViewModel.today());
        since.setText(texts.get("since", Formats.when(growth.since()), Formats.zone()));
        chart.show(days);
        growthTable.getItems().setAll(days.reversed());
        sliding = true;
        slider.setMin((double) days.getFirst().day().toEpochDay());
        slider.setMax((double) days.getLast().day().toEpochDay());
        slider.setDisable(slider.getMin() == slider.getMax());
        sliding = false;
        showDay(model.dayProperty().get());
    }

    private Optional<Drawing> drawing() {
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(GrowthPicture.of(days, name(list.getValue()), texts));
    }

    private void slide() {
        if (!sliding) {
            model.dayProperty().set(LocalDate.ofEpochDay(Math.round(slider.getValue())));
        }
    }

    private void showDay(LocalDate chosen) {
        sliding = true;
        slider.setValue((double) chosen.toEpochDay());
        sliding = false;
        day.setText(Dates.shown(chosen));
        slider.setAccessibleText(texts.get("day.words", Dates.shown(chosen)));
        chart.mark(chosen);
    }

    private void showAsTable() {
        shown(chart.node(), !asTable.isSelected());
        shown(growthTable, asTable.isSelected());
    }

    private void chooseSide() {
        var chosen = sides.getSelectedToggle();
        if (chosen == null) {
            onIt.setSelected(true);
        } else {
            model.sideProperty()
                    .set(
                            chosen.equals(came)
                                    ? Side.CAME
                                    : chosen.equals(left) ? Side.LEFT : Side.ON_IT);
        }
    }

    private void showSide(Side side) {
        boolean changes = side != Side.ON_IT;
        when.setVisible(changes);
        why.setVisible(changes);
    }

    @FXML
    void listPeople() {
        model.listPeople();
    }

    @FXML
    void savePeople() {
        FileQuestion.ask(root.getScene().getWindow(), texts, model::save);
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
