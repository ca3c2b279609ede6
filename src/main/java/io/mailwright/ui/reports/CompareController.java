package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.ui.chart.ChartMenu;
import io.mailwright.ui.chart.Drawing;
import io.mailwright.ui.chart.Pictures;
import io.mailwright.ui.control.Switch;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ties Compare.fxml to its view model. Decides nothing. */
final class CompareController {
    private final Texts texts = Texts.of(CompareController.class);
    private final CompareViewModel model;
    private final CurveChart chart = new CurveChart(texts);
    private final CurveTable curves = new CurveTable(texts);
    private final Pictures pictures;
    private final ObservableValue<Usual> usual;
    @FXML private Label line;
    @FXML private Switch humanOnly;
    @FXML private VBox curvePlace;
    @FXML private HBox curveTools;
    @FXML private ToggleButton asTable;
    @FXML private ToggleGroup types;
    @FXML private ToggleButton clicks;
    @FXML private ToggleGroup spans;
    @FXML private ToggleButton day;
    @FXML private ToggleButton fortnight;
    @FXML private TableView<Send> table;
    @FXML private TableColumn<Send, Send> curve;
    @FXML private TableColumn<Send, Send> name;
    @FXML private TableColumn<Send, Send> delivered;
    @FXML private TableColumn<Send, Send> opened;
    @FXML private TableColumn<Send, Send> clicked;
    @FXML private TableColumn<Send, Send> unsubscribed;
    @FXML private TableColumn<Send, Send> bounced;

    CompareController(CompareViewModel model, Pictures pictures) {
        this.model = model;
        this.pictures = pictures;
        this.usual = model.comparedProperty().map(CompareController::usual);
    }

    private static Usual usual(List<Compared> compared) {
        return new Usual(compared.stream().map(one -> one.send().report()).toList());
    }

    @FXML
    void initialize() {
        humanOnly.selectedProperty().bindBidirectional(model.humanOnlyProperty());
        curvePlace.getChildren().addAll(chart.node(), curves);
        curveTools
                .getChildren()
                .add(new ChartMenu(texts.get("compare.curves"), pictures, this::drawing));
        asTable.selectedProperty()
                .subscribe(isTable -> {
                    shown(curves, isTable);
                    shown(chart.node(), !isTable);
                });
        types.selectedToggleProperty()
                .subscribe(chosen ->
                        model.typeProperty()
                                .set(clicks.equals(chosen) ? EventType.CLICK : EventType.OPEN));
        spans.selectedToggleProperty()
                .subscribe(chosen ->
                        model.spanProperty()
                                .set(
                                        day.equals(chosen)
                                                ? Span.DAY
                                                : fortnight.equals(chosen)
                                                        ? Span.FORTNIGHT
                                                        : Span.THREE_DAYS));
        name.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        name.setCellFactory(_ -> new SendCell(texts));
        curve.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        curve.setCellFactory(_ -> new CurveKeyCell());
        rate(delivered, Kpi.DELIVERED);
        rate(opened, Kpi.OPENED);
        rate(clicked, Kpi.CLICKED);
        rate(unsubscribed, Kpi.UNSUBSCRIBED);
        rate(bounced, Kpi.BOUNCED);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        model.comparedProperty().subscribe(this::show);
        model.typeProperty().subscribe(this::draw);
        model.spanProperty().subscribe(this::draw);
    }

    private void rate(TableColumn<Send, Send> column, Kpi kpi) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new RateCell(kpi, usual, texts));
    }

    private void show(List<Compared> compared) {
        table.getItems().setAll(compared.stream().map(Compared::send).toList());
        line.setText(
                compared.stream()
                        .map(one -> one.send().report())
                        .map(JobReport::asOf)
                        .min(Instant::compareTo)
                        .map(asOf -> texts.get("compare.line", compared.size(), Formats.when(asOf)))
                        .orElse(""));
        draw();
    }

    private void draw() {
        var compared = model.comparedProperty().get();
        var type = model.typeProperty().get();
        var span = model.spanProperty().get();
        chart.show(compared, type, span);
        curves.show(compared, type, span);
    }

    private Optional<Drawing> drawing() {
        return CurvePicture.of(
                model.comparedProperty().get(),
                model.typeProperty().get(),
                model.spanProperty().get(),
                texts);
    }

    /** Shows what can be done with a picture of the curves. */
    void picture() {
        ChartMenu.openNearest(table.getScene());
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
