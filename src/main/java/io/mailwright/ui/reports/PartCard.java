package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.Among;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/** What became of a send by the domains of its recipients, or by the lists it was sent to. */
final class PartCard extends VBox {
    private final Texts texts;
    private final Label count = new Label();
    private final ToggleButton lists;
    private final PartTable table;
    private @Nullable Loaded loaded;

    /**
     * The card.
     *
     * @param door shows the people behind a number
     */
    PartCard(BiConsumer<Kpi, Among> door, Texts texts) {
        this.texts = texts;
        this.table = new PartTable(texts);
        NumberDoor.of(table, (number, row) -> door.accept(number, row.among()));
        this.lists = new ToggleButton(texts.get("parts.lists"));
        lists.setId("partsLists");
        getStyleClass().addAll("card-pane", "table-card", "domain-card");
        getChildren().setAll(head(), table);
        VBox.setVgrow(table, Priority.ALWAYS);
        lists.selectedProperty().subscribe(this::draw);
    }

    private HBox head() {
        var title = new Label(texts.get("parts"));
        title.getStyleClass().add("section-title");
        count.getStyleClass().add("count");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var how = new Label(texts.get("parts.how"));
        how.getStyleClass().addAll("small", "muted");
        var domains = new ToggleButton(texts.get("parts.domains"));
        domains.setId("partsDomains");
        var both = new ToggleGroup();
        both.getToggles().addAll(domains, lists);
        both.selectToggle(domains);
        both.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null) {
                        both.selectToggle(before);
                    }
                });
        var segments = new HBox(domains, lists);
        segments.getStyleClass().add("segments");
        var head = new HBox(title, count, room, how, segments);
        head.getStyleClass().add("toolbar");
        return head;
    }

    void show(Loaded shown) {
        loaded = shown;
        draw();
    }

    private void draw() {
        table.setAccessibleText(texts.get(lists.isSelected() ? "parts.lists" : "parts.domains"));
        if (loaded != null) {
            var rows =
                    lists.isSelected()
                            ? PartRow.lists(loaded, texts)
                            : PartRow.domains(loaded, texts);
            count.setText(Formats.count(rows.size()));
            table.getItems().setAll(rows);
        }
    }
}
