package io.mailwright.ui.subscribers;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.SubscriberRow;
import io.mailwright.ui.control.ColumnMemory;
import io.mailwright.ui.control.ColumnMenu;
import io.mailwright.ui.control.Slot;
import io.mailwright.ui.control.StatusLabel;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * The columns of the table of people: what each cell shows, and which attributes are among them.
 */
final class SubscriberColumns {
    private static final List<String> USUAL = List.of("First Name", "Last Name");
    private static final Set<String> ALWAYS = Set.of("tick", "address");
    private static final Set<String> BY_ITSELF =
            Set.of(
                    Attribute.EMAIL_ADDRESS.toLowerCase(Locale.ROOT),
                    Attribute.EMAIL_TYPE.toLowerCase(Locale.ROOT));
    private static final String ATTRIBUTE = "column-";
    private static final double WIDTH = 100;
    private static final double LEAST_ADDRESS = 244;
    private static final double MOST_ADDRESS = 400;
    private static final double SCROLL_BAR = 20;

    private final TableView<Slot<SubscriberRow>> table;
    private final Texts texts;

    SubscriberColumns(TableView<Slot<SubscriberRow>> table, Texts texts) {
        this.table = table;
        this.texts = texts;
    }

    /** A column of text that fills when its row has been read. */
    static void text(
            TableColumn<Slot<SubscriberRow>, String> column,
            Function<SubscriberRow, String> value) {
        column.setCellValueFactory(cell -> cell.getValue().rowProperty().map(value));
    }

    static void number(TableColumn<Slot<SubscriberRow>, String> column) {
        text(column, row -> Formats.count(row.lists()));
    }

    /** Lets a column have the room that the others leave, until the user says how wide it is. */
    void grow(TableColumn<?, ?> column) {
        Runnable fit =
                () -> {
                    if (!ColumnMemory.isSized(column)) {
                        double room = table.getWidth() - SCROLL_BAR - widthWithout(column);
                        column.setPrefWidth(Math.clamp(room, LEAST_ADDRESS, MOST_ADDRESS));
                    }
                };
        table.widthProperty().subscribe(fit);
        table.getVisibleLeafColumns().subscribe(fit);
    }

    private double widthWithout(TableColumn<?, ?> left) {
        return table.getVisibleLeafColumns().stream()
                .filter(column -> !column.equals(left))
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    void status(TableColumn<Slot<SubscriberRow>, SubscriberRow> column) {
        column.setCellValueFactory(cell -> cell.getValue().rowProperty());
        column.setCellFactory(_ -> new StatusCell(texts));
    }

    void ticks(TableColumn<Slot<SubscriberRow>, SubscriberRow> column, Ticks ticks) {
        column.setCellValueFactory(cell -> cell.getValue().rowProperty());
        column.setCellFactory(_ -> new TickCell(ticks, texts));
    }

    /** One column for each attribute, after the address; {@code menu} chooses which are shown. */
    void attributes(List<Attribute> attributes, MenuButton menu) {
        var columns = table.getColumns();
        columns.removeIf(SubscriberColumns::isAttribute);
        columns.addAll(
                2,
                attributes.stream()
                        .map(Attribute::name)
                        .filter(name -> !BY_ITSELF.contains(name.toLowerCase(Locale.ROOT)))
                        .map(SubscriberColumns::column)
                        .toList());
        ColumnMenu.offer(
                menu, columns.stream().filter(column -> !ALWAYS.contains(column.getId())).toList());
    }

    private static boolean isAttribute(TableColumn<?, ?> column) {
        return column.getId() != null && column.getId().startsWith(ATTRIBUTE);
    }

    private static TableColumn<Slot<SubscriberRow>, String> column(String attribute) {
        var column = new TableColumn<Slot<SubscriberRow>, String>(attribute);
        column.setPrefWidth(WIDTH);
        column.setSortable(false);
        column.setId(ATTRIBUTE + attribute.replace(' ', '-'));
        column.setVisible(USUAL.contains(attribute));
        text(column, row -> row.subscriber().attributes().getOrDefault(attribute, ""));
        return column;
    }

    /** Names of the attributes shown now, in the order shown. */
    List<String> shownAttributes() {
        return table.getVisibleLeafColumns().stream()
                .filter(SubscriberColumns::isAttribute)
                .map(TableColumn::getText)
                .toList();
    }

    private static final class StatusCell extends TableCell<Slot<SubscriberRow>, SubscriberRow> {
        private final Texts texts;
        private final StatusLabel label = new StatusLabel();

        StatusCell(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected void updateItem(@Nullable SubscriberRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
            } else {
                label.show(StatusWords.style(row.status()), StatusWords.of(row.status(), texts));
                setGraphic(label);
            }
        }
    }

    private static final class TickCell extends TableCell<Slot<SubscriberRow>, SubscriberRow> {
        private final Ticks ticks;
        private final Texts texts;
        private final CheckBox box = new CheckBox();
        private final ObservableValue<Number> changes;

        TickCell(Ticks ticks, Texts texts) {
            this.ticks = ticks;
            this.texts = texts;
            box.setFocusTraversable(false);
            box.setOnAction(_ -> toggle());
            // A cell lives as long as its table and no longer, so it must not be held by the ticks.
            changes = ticks.countProperty().when(tableRowProperty().isNotNull());
            changes.addListener((_, _, _) -> show());
        }

        private void toggle() {
            var row = getItem();
            if (row != null) {
                ticks.toggle(row.subscriber().id());
            }
        }

        @Override
        protected void updateItem(@Nullable SubscriberRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : box);
            show();
        }

        private void show() {
            var row = getItem();
            if (row != null) {
                box.setSelected(ticks.isTicked(row.subscriber().id()));
                box.setAccessibleText(texts.get("column.tick", row.subscriber().email()));
            }
        }
    }
}
