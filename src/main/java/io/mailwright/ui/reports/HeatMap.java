package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.WeekHours;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * The hours of a week, each the darker the more happened in it. The arrow keys go from hour to
 * hour, and what there was in one is said below; Enter or a click leads to who it was.
 */
final class HeatMap extends VBox {
    private static final int HOURS = 24;
    private static final int SHADES = 5;
    private static final int LABELLED = 3;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final ObjIntConsumer<DayOfWeek> door;
    private final List<DayOfWeek> days = List.of(DayOfWeek.values());
    private final Region[][] cells = new Region[days.size()][HOURS];
    private final GridPane grid = new GridPane();
    private final Label words = new Label();
    private WeekHours week = WeekHours.NONE;
    private LongFunction<String> count = Formats::count;
    private int day;
    private int hour;
    private String busiest = "";

    /**
     * The hours of a week without anything.
     *
     * @param door is given the day and the hour whose people are asked for
     */
    HeatMap(Texts texts, ObjIntConsumer<DayOfWeek> door) {
        this.texts = texts;
        this.door = door;
        setId("week");
        getStyleClass().add("heat-map");
        grid.setId("weekGrid");
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.TEXT);
        grid.setAccessibleHelp(texts.get("week.keys"));
        grid.getStyleClass().add("heat-grid");
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        for (int at = 0; at < HOURS; at += LABELLED) {
            grid.add(label(Integer.toString(at)), at + 1, 0, LABELLED, 1);
        }
        for (int row = 0; row < days.size(); row++) {
            grid.add(label(name(days.get(row), TextStyle.SHORT)), 0, row + 1);
            for (int at = 0; at < HOURS; at++) {
                cells[row][at] = cell(row, at);
                grid.add(cells[row][at], at + 1, row + 1);
            }
        }
        words.getStyleClass().addAll("small", "muted");
        getChildren().setAll(grid, words);
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Region cell(int row, int at) {
        var cell = new Region();
        cell.getStyleClass().add("heat-cell");
        cell.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> choose(row, at));
        cell.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> open());
        GridPane.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }

    /**
     * Draws hours anew.
     *
     * @param inWords how a number of what is counted is said
     */
    void show(WeekHours hours, LongFunction<String> inWords) {
        week = hours;
        count = inWords;
        int busiestDay = 0;
        int busiestHour = 0;
        for (int row = 0; row < days.size(); row++) {
            for (int at = 0; at < HOURS; at++) {
                if (at(row, at) > at(busiestDay, busiestHour)) {
                    busiestDay = row;
                    busiestHour = at;
                }
            }
        }
        shade(at(busiestDay, busiestHour));
        busiest = words(busiestDay, busiestHour);
        choose(busiestDay, busiestHour);
    }

    private long at(int row, int at) {
        return week.count(days.get(row), at);
    }

    private void shade(long most) {
        for (int row = 0; row < days.size(); row++) {
            for (int at = 0; at < HOURS; at++) {
                long number = at(row, at);
                long shade = most == 0 ? 0 : (number * SHADES + most - 1) / most;
                cells[row][at].getStyleClass().setAll("heat-cell", "heat-" + shade);
            }
        }
    }

    private void press(KeyEvent event) {
        int row = day;
        int at = hour;
        switch (event.getCode()) {
            case LEFT -> at--;
            case RIGHT -> at++;
            case UP -> row--;
            case DOWN -> row++;
            case ENTER, SPACE -> open();
            default -> {
                return;
            }
        }
        choose(Math.clamp(row, 0, days.size() - 1), Math.clamp(at, 0, HOURS - 1));
        event.consume();
    }

    private void open() {
        if (at(day, hour) > 0) {
            door.accept(days.get(day), hour);
        }
    }

    private void choose(int row, int at) {
        cells[day][hour].pseudoClassStateChanged(CHOSEN, false);
        day = row;
        hour = at;
        cells[day][hour].pseudoClassStateChanged(CHOSEN, true);
        words.setText(words(row, at));
        grid.setAccessibleText(words.getText());
    }

    private String words(int row, int at) {
        return texts.get(
                "week.hour",
                name(days.get(row), TextStyle.FULL),
                at,
                at + 1,
                count.apply(at(row, at)));
    }

    /** The hour with the most, in words. */
    String busiest() {
        return busiest;
    }

    /** What is said of each hour, for a table: those in which something happened. */
    List<WeekRow> rows() {
        return days.stream()
                .flatMap(one ->
                        IntStream.range(0, HOURS)
                                .filter(at -> week.count(one, at) > 0)
                                .mapToObj(at ->
                                        new WeekRow(
                                                one,
                                                at,
                                                words(one, at, texts),
                                                week.count(one, at))))
                .toList();
    }

    static String words(DayOfWeek day, int hour, Texts texts) {
        return texts.get("week.from", name(day, TextStyle.FULL), hour, hour + 1);
    }

    private static String name(DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, Locale.getDefault(Locale.Category.FORMAT));
    }

    /** An hour of the week as a row. */
    record WeekRow(DayOfWeek day, int at, String hour, long events) {}
}
