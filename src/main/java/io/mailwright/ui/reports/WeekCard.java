package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.Among;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.WeekHours;
import io.mailwright.ui.chart.ChartMenu;
import io.mailwright.ui.chart.Drawing;
import io.mailwright.ui.chart.Pictures;
import io.mailwright.ui.control.RowDoor;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;

/** At which hours of the week people reacted to a send, as a picture or a table. */
final class WeekCard extends VBox {
    private static final double HEIGHT = 190;

    private final Texts texts;
    private final BiConsumer<Kpi, Among> door;
    private final HeatMap map;
    private final TableView<HeatMap.WeekRow> table = new TableView<>();
    private final ToggleButton clicks;
    private final ToggleButton asTable;
    private @Nullable Loaded loaded;

    /**
     * The card.
     *
     * @param door shows the people behind a number
     */
    WeekCard(BiConsumer<Kpi, Among> door, Pictures pictures, Texts texts) {
        this.texts = texts;
        this.door = door;
        this.map = new HeatMap(texts, this::open);
        clicks = new ToggleButton(texts.get("reactions.clicked"));
        clicks.setId("weekClicks");
        asTable = new ToggleButton(texts.get("reactions.table"));
        asTable.setId("weekAsTable");
        getStyleClass().addAll("card-pane");
        getChildren()
                .setAll(
                        head(new ChartMenu(texts.get("week"), pictures, this::drawing)),
                        map,
                        table);
        tableColumns();
        RowDoor.of(table, row -> open(row.day(), row.at()));
        clicks.selectedProperty().subscribe(this::draw);
        asTable.selectedProperty().subscribe(this::draw);
    }

    private HBox head(ChartMenu menu) {
        var title = new Label(texts.get("week"));
        title.getStyleClass().add("section-title");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var opens = new ToggleButton(texts.get("reactions.opened"));
        var types = new ToggleGroup();
        types.getToggles().addAll(opens, clicks);
        types.selectToggle(opens);
        types.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null) {
                        types.selectToggle(before);
                    }
                });
        var zone = new Label(texts.get("zone", Formats.zone()));
        zone.setId("weekZone");
        zone.getStyleClass().addAll("small", "muted");
        var head = new HBox(title, zone, room, segments(opens, clicks), segments(asTable), menu);
        head.getStyleClass().add("toolbar");
        return head;
    }

    private static HBox segments(ToggleButton... buttons) {
        var segments = new HBox(buttons);
        segments.getStyleClass().add("segments");
        return segments;
    }

    private void tableColumns() {
        table.setId("weekTable");
        table.setAccessibleText(texts.get("week"));
        table.setPrefHeight(HEIGHT);
        table.setMinHeight(HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var hour = new TableColumn<HeatMap.WeekRow, String>(texts.get("week.column"));
        hour.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().hour()));
        hour.setSortable(false);
        hour.getStyleClass().add("first");
        var events = new TableColumn<HeatMap.WeekRow, Long>(texts.get("behind.events"));
        events.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().events()));
        events.setCellFactory(_ -> new CountCell<>());
        events.getStyleClass().add("number");
        table.getColumns().add(hour);
        table.getColumns().add(events);
    }

    /** Draws a send anew, by the clocks of this computer. */
    void show(Loaded shown) {
        loaded = shown;
        draw();
    }

    private void open(DayOfWeek day, int hour) {
        door.accept(
                type() == EventType.CLICK ? Kpi.CLICKED : Kpi.OPENED,
                new Among.OfWeekHour(day, hour, ZoneId.systemDefault()));
    }

    private EventType type() {
        return clicks.isSelected() ? EventType.CLICK : EventType.OPEN;
    }

    private static WeekHours week(Loaded of, EventType type) {
        return WeekHours.of(of.parts().quarters(), type, ZoneId.systemDefault());
    }

    private Optional<Drawing> drawing() {
        return Optional.ofNullable(loaded)
                .map(of -> WeekPicture.of(week(of, type()), type(), of, map.busiest(), texts));
    }

    private void draw() {
        var of = loaded;
        if (of != null) {
            map.show(
                    week(of, type()),
                    number ->
                            texts.get(
                                    type() == EventType.CLICK ? "week.clicks" : "week.opens",
                                    number));
            table.getItems().setAll(map.rows());
        }
        shown(map, !asTable.isSelected());
        shown(table, asTable.isSelected());
    }

    private static void shown(Region node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
