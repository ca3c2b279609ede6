package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.Among;
import io.mailwright.domain.tracking.ToldFigure;
import io.mailwright.ui.control.RowDoor;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What people saw of a message and answered; not there where nobody told. */
final class ToldCard extends VBox {
    private static final double HEIGHT = 200;
    private static final double TEXT = 220;

    private final Texts texts;
    private final Consumer<Among> door;

    /**
     * The card.
     *
     * @param door shows the people of a row
     */
    ToldCard(Consumer<Among> door, Texts texts) {
        this.texts = texts;
        this.door = door;
        setId("told");
        getStyleClass().addAll("card-pane", "table-card");
        show(List.of());
    }

    void show(List<ToldFigure> told) {
        getChildren().clear();
        for (var kind : ToldFigure.Kind.values()) {
            var ofKind = told.stream().filter(one -> one.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                getChildren().addAll(title(kind), table(kind, ofKind));
            }
        }
        setVisible(!told.isEmpty());
        setManaged(!told.isEmpty());
    }

    private HBox title(ToldFigure.Kind kind) {
        var title = new Label(texts.get("told." + kind.name()));
        title.getStyleClass().add("section-title");
        var head = new HBox(title);
        head.getStyleClass().add("toolbar");
        return head;
    }

    private TableView<ToldFigure> table(ToldFigure.Kind kind, List<ToldFigure> told) {
        var table = new TableView<ToldFigure>();
        table.setId("told-" + kind.name());
        table.setAccessibleText(texts.get("told." + kind.name()));
        table.setMinHeight(HEIGHT);
        table.setPrefHeight(HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        switch (kind) {
            case PART -> text(table, "told.name", ToldFigure::name);
            case ANSWER -> {
                text(table, "told.question", ToldFigure::name);
                text(table, "told.answer", ToldFigure::answer);
            }
        }
        table.getColumns().getFirst().getStyleClass().addAll("lead", "first");
        table.getColumns().add(CountColumn.of(texts.get("told.people"), ToldFigure::people));
        table.getColumns().add(CountColumn.of(texts.get("told.total"), ToldFigure::total));
        table.getItems().setAll(told);
        RowDoor.of(table, row -> door.accept(Among.OfTold.of(row)));
        return table;
    }

    private void text(TableView<ToldFigure> table, String key, Function<ToldFigure, String> words) {
        var column = new TableColumn<ToldFigure, String>(texts.get(key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setCellFactory(_ -> new WordsCell<>());
        column.setPrefWidth(TEXT);
        table.getColumns().add(column);
    }
}
