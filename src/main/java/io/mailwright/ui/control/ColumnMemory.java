package io.mailwright.ui.control;

import io.mailwright.settings.Layout.Column;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives a table the columns that the user chose, moved and resized before, and tells what they do
 * to them now. Columns are known by their id; those that come later get their place when they come.
 * FX thread only.
 */
public final class ColumnMemory {
    private static final String SIZED = ColumnMemory.class.getName();
    private final TableView<?> table;
    private final Consumer<List<Column>> changed;
    private final Map<TableColumn<?, ?>, Double> pressed = new HashMap<>();

    /** A list cannot be changed while it tells of a change. */
    private final PauseTransition later = new PauseTransition(Duration.ONE);

    private List<Column> kept;
    private Set<TableColumn<?, ?>> known = Set.of();
    private boolean arranging;

    private ColumnMemory(TableView<?> table, List<Column> kept, Consumer<List<Column>> changed) {
        this.table = table;
        this.kept = kept;
        this.changed = changed;
        later.setOnFinished(_ -> arrange(table.getColumns()));
    }

    /**
     * Arranges a table's columns and watches them.
     *
     * @param kept as they were left; empty for as usual
     * @param changed gets them whenever the user changes something
     */
    public static void keep(TableView<?> table, List<Column> kept, Consumer<List<Column>> changed) {
        var memory = new ColumnMemory(table, kept, changed);
        memory.arrange(table.getColumns());
        table.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>) _ -> memory.moved());
        table.getVisibleLeafColumns()
                .addListener((ListChangeListener<TableColumn<?, ?>>) _ -> memory.chosen());
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, memory::noteWidths);
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, memory::resized);
    }

    /** Whether the user chose how wide a column is. */
    public static boolean isSized(TableColumn<?, ?> column) {
        return column.getProperties().containsKey(SIZED);
    }

    private void moved() {
        if (arranging) {
            return;
        }
        if (known.equals(Set.copyOf(table.getColumns()))) {
            tell();
        } else {
            later.playFromStart();
        }
    }

    private void chosen() {
        if (!arranging && known.equals(Set.copyOf(table.getColumns()))) {
            tell();
        }
    }

    private void noteWidths(MouseEvent event) {
        pressed.clear();
        if (event.getTarget() instanceof Node node && isHeader(node)) {
            table.getColumns().forEach(column -> pressed.put(column, column.getWidth()));
        }
    }

    private void resized(MouseEvent event) {
        boolean any = false;
        for (var column : pressed.keySet()) {
            if (column.getWidth() != pressed.getOrDefault(column, column.getWidth())) {
                size(column, column.getWidth());
                any = true;
            }
        }
        if (any) {
            tell();
        }
    }

    private boolean isHeader(Node node) {
        for (var at = node; at != null && !at.equals(table); at = at.getParent()) {
            if (at.getStyleClass().contains("column-header-background")) {
                return true;
            }
        }
        return false;
    }

    private static void size(TableColumn<?, ?> column, double width) {
        column.getProperties().put(SIZED, true);
        column.setPrefWidth(width);
    }

    private <S> void arrange(ObservableList<TableColumn<S, ?>> columns) {
        arranging = true;
        var byName =
                columns.stream()
                        .filter(column -> column.getId() != null)
                        .collect(
                                Collectors.toMap(
                                        TableColumn::getId,
                                        Function.identity(),
                                        (first, _) -> first));
        for (var wanted : kept) {
            var column = byName.get(wanted.name());
            if (column != null && !known.contains(column)) {
                column.setVisible(wanted.shown());
                if (wanted.width() > 0) {
                    size(column, wanted.width());
                }
            }
        }
        var ordered = ordered(columns, byName);
        if (!ordered.equals(columns)) {
            columns.setAll(ordered);
        }
        known = new HashSet<>(columns);
        arranging = false;
    }

    /** Columns that were not known then stand after the one they would stand after anyway. */
    private <S> List<TableColumn<S, ?>> ordered(
            List<TableColumn<S, ?>> columns, Map<String, TableColumn<S, ?>> byName) {
        var ordered = new ArrayList<TableColumn<S, ?>>();
        kept.stream()
                .map(column -> byName.get(column.name()))
                .filter(Objects::nonNull)
                .forEach(ordered::add);
        int place = 0;
        for (var column : columns) {
            int at = ordered.indexOf(column);
            if (at < 0) {
                ordered.add(place, column);
                place++;
            } else {
                place = at + 1;
            }
        }
        return ordered;
    }

    private void tell() {
        kept =
                table.getColumns().stream()
                        .filter(column -> column.getId() != null)
                        .map(column ->
                                new Column(
                                        column.getId(),
                                        isSized(column) ? column.getWidth() : 0,
                                        column.isVisible()))
                        .toList();
        changed.accept(kept);
    }
}
