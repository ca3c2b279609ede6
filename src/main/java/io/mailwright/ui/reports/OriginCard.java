package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.Among;
import io.mailwright.domain.tracking.OriginFigure;
import io.mailwright.domain.tracking.OriginKind;
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

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** With what and from where people reacted to a send; not there where nobody told. */
final class OriginCard extends VBox {
    private static final double HEIGHT = 220;
    private static final double NAME = 300;
    private static final double SHARE = 150;

    private final Texts texts;
    private final HBox kinds = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final TableView<OriginFigure> table = new TableView<>();
    private List<OriginFigure> figures = List.of();

    /**
     * The card.
     *
     * @param door shows the people behind a number
     */
    OriginCard(BiConsumer<Kpi, Among> door, Texts texts) {
        this.texts = texts;
        var title = new Label(texts.get("origins"));
        title.getStyleClass().add("section-title");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        kinds.setId("originKinds");
        kinds.getStyleClass().add("segments");
        var head = new HBox(title, room, kinds);
        head.getStyleClass().add("toolbar");
        table.setId("originTable");
        table.setAccessibleText(texts.get("origins"));
        table.setMinHeight(HEIGHT);
        table.setPrefHeight(HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        columns();
        NumberDoor.of(
                table,
                (number, row) -> door.accept(number, new Among.OfOrigin(row.kind(), row.name())));
        group.selectedToggleProperty().subscribe(this::draw);
        setId("origins");
        getStyleClass().addAll("card-pane", "table-card");
        getChildren().setAll(head, table);
        hide();
    }

    private void columns() {
        var name = new TableColumn<OriginFigure, String>(texts.get("origins.name"));
        name.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
        name.setCellFactory(_ -> new WordsCell<>());
        name.setMinWidth(NAME);
        name.getStyleClass().addAll("lead", "first");
        table.getColumns()
                .setAll(
                        List.of(
                                NumberDoor.number(name, Kpi.OPENED),
                                number(Kpi.OPENED, "origins.opened", OriginFigure::opened),
                                number(Kpi.OPENED, "origins.opens", OriginFigure::opens),
                                number(Kpi.CLICKED, "origins.clicked", OriginFigure::clicked),
                                number(Kpi.CLICKED, "origins.clicks", OriginFigure::clicks)));
        var share = new TableColumn<OriginFigure, OriginFigure>(texts.get("origins.share"));
        share.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        share.setCellFactory(_ -> new ShareCell<>(OriginFigure::opens));
        share.setSortable(false);
        share.setPrefWidth(SHARE);
        table.getColumns().add(NumberDoor.number(share, Kpi.OPENED));
    }

    private TableColumn<OriginFigure, Long> number(
            Kpi kpi, String key, Function<OriginFigure, Long> count) {
        return NumberDoor.number(CountColumn.of(texts.get(key), count), kpi);
    }

    /** Shows a send anew; what was chosen stays so, if it is there. */
    void show(List<OriginFigure> shown) {
        figures = shown;
        var chosen = chosen();
        var told = figures.stream().map(OriginFigure::kind).distinct().sorted().toList();
        group.getToggles().clear();
        kinds.getChildren().setAll(told.stream().map(this::button).toList());
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == chosen)
                .findFirst()
                .or(() -> group.getToggles().stream().findFirst())
                .ifPresent(group::selectToggle);
        draw();
        hide();
    }

    private ToggleButton button(OriginKind kind) {
        var button = new ToggleButton(texts.get("origins." + kind.name()));
        button.setId("origins-" + kind.name().toLowerCase(Locale.ROOT));
        button.setUserData(kind);
        button.setToggleGroup(group);
        button.setOnAction(_ -> button.setSelected(true));
        return button;
    }

    private OriginKind chosen() {
        var toggle = group.getSelectedToggle();
        return toggle == null ? OriginKind.CLIENT : (OriginKind) toggle.getUserData();
    }

    private void draw() {
        var kind = chosen();
        table.getItems().setAll(figures.stream().filter(figure -> figure.kind() == kind).toList());
    }

    private void hide() {
        setVisible(!figures.isEmpty());
        setManaged(!figures.isEmpty());
    }
}
