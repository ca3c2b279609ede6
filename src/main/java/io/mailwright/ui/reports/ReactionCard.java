package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.Among;
import io.mailwright.ui.chart.ChartMenu;
import io.mailwright.ui.chart.Drawing;
import io.mailwright.ui.chart.Pictures;
import io.mailwright.ui.text.Texts;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Opens and clicks over the time after a send, as a chart or a table. Where the chart has the
 * focus, plus and minus show less or more of the time, the arrows go along it, and Home shows all;
 * dragging over it shows that part. Shift and the arrows or a click choose a step of time, and
 * Enter leads to who it was.
 */
final class ReactionCard extends VBox {
    /** Less was a click that slipped. */
    private static final double LEAST_DRAG = 0.01;

    private final Texts texts;
    private final BiConsumer<Kpi, Among> door;
    private final Zoom zoom;
    private final ReactionChart chart;
    private final StepLine line;
    private final TableView<Reactions.Step> table;
    private final ToggleButton asTable;
    private final Label none;
    private final StackPane place = new StackPane();
    private final Region range = new Region();
    private @Nullable Loaded loaded;
    private double dragged;
    private int chosen;

    /**
     * The card.
     *
     * @param door shows the people behind a number
     */
    ReactionCard(BiConsumer<Kpi, Among> door, Zoom zoom, Pictures pictures, Texts texts) {
        this.texts = texts;
        this.door = door;
        this.zoom = zoom;
        this.chart = new ReactionChart(texts);
        this.line = new StepLine(this::open, texts);
        this.table = ReactionTable.make(texts);
        NumberDoor.of(table, this::open);
        var menu = new ChartMenu(texts.get("reactions"), pictures, this::drawing);
        var tools = new ReactionTools(zoom, texts);
        this.asTable = tools.asTable();
        none = new Label(texts.get("reactions.none"));
        none.getStyleClass().add("muted");
        range.getStyleClass().add("zoom-range");
        range.setManaged(false);
        range.setVisible(false);
        place.getStyleClass().add("reaction-place");
        place.getChildren().setAll(chart.node(), table, none, range);
        getStyleClass().add("card-pane");
        getChildren().setAll(ReactionTools.head(texts, menu), tools, place, line);
        asTable.selectedProperty().subscribe(this::draw);
        zoom.shownProperty().subscribe(this::draw);
        chart.node().addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        chart.node().addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
        chart.node().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.node().addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
    }

    /** Draws a send anew. */
    void show(Loaded shown) {
        loaded = shown;
        draw();
    }

    private Optional<Reactions> reactions() {
        return Optional.ofNullable(loaded)
                .map(one ->
                        Reactions.of(
                                one.parts().quarters(), one.begin(), zoom.shownProperty().get()));
    }

    private Optional<Drawing> drawing() {
        var shown = loaded;
        return shown == null
                ? Optional.empty()
                : reactions()
                        .filter(all -> !all.isEmpty())
                        .map(all -> ReactionPicture.of(all, shown, texts));
    }

    private void draw() {
        reactions()
                .ifPresent(all -> {
                    chart.show(all);
                    table.getItems().setAll(all.steps());
                    boolean isEmpty = all.isEmpty();
                    none.setVisible(isEmpty);
                    choose(all, all.steps().indexOf(all.peak()));
                    shown(chart.node(), !asTable.isSelected());
                    shown(line, !asTable.isSelected() && !isEmpty);
                    shown(table, asTable.isSelected());
                });
    }

    private void choose(Reactions all, int place) {
        chosen = Math.clamp(place, 0, all.steps().size() - 1);
        var step = all.steps().get(chosen);
        chart.mark(all, step);
        line.show(all, step);
    }

    /** As the user asked. */
    private void choose(int place) {
        reactions()
                .filter(all -> !all.isEmpty())
                .ifPresent(all -> {
                    choose(all, place);
                    chart.node().setAccessibleText(line.words());
                });
    }

    private void open(Kpi number, Reactions.Step step) {
        if ((number == Kpi.OPENED ? step.opens() : step.clicks()) > 0) {
            reactions().ifPresent(all -> door.accept(number, all.among(step)));
        }
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> line.open();
            case PLUS, EQUALS, ADD -> zoom.in();
            case MINUS, SUBTRACT -> zoom.out();
            case LEFT -> along(-1, event.isShiftDown());
            case RIGHT -> along(1, event.isShiftDown());
            case HOME -> zoom.whole();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void along(int steps, boolean isChoice) {
        if (isChoice) {
            choose(chosen + steps);
        } else {
            zoom.move(steps);
        }
    }

    private void begin(MouseEvent event) {
        chart.node().requestFocus();
        dragged = share(event);
        if (event.getClickCount() == 2) {
            zoom.whole();
        }
    }

    private double share(MouseEvent event) {
        return chart.share(new Point2D(event.getSceneX(), event.getSceneY()));
    }

    private void drag(MouseEvent event) {
        double here = share(event);
        double left = chart.place(Math.min(dragged, here), place);
        double right = chart.place(Math.max(dragged, here), place);
        range.setVisible(true);
        range.resizeRelocate(left, 0, right - left, place.getHeight());
    }

    private void drop(MouseEvent event) {
        range.setVisible(false);
        double here = share(event);
        if (Math.abs(here - dragged) > LEAST_DRAG) {
            zoom.to(at(dragged), at(here));
        } else {
            choose((int) (here * zoom.shownProperty().get().steps()));
        }
    }

    private Duration at(double share) {
        var shown = zoom.shownProperty().get();
        return shown.from().plusSeconds(Math.round(share * (double) shown.length().toSeconds()));
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
