package io.mailwright.ui.reports;

import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/** One rate of a send, with its people, what is usual, and a door to how it came about. */
final class KpiTile extends VBox {
    private final Kpi kpi;
    private final Texts texts;
    private final Label number = new Label();
    private final Hyperlink people = new Hyperlink();
    private final DotStrip strip = new DotStrip();
    private final Tooltip usually = new Tooltip();

    /**
     * A tile without a number yet.
     *
     * @param people shows who is behind it
     * @param explain shows how it came about
     */
    KpiTile(Kpi kpi, Texts texts, Consumer<Kpi> people, Consumer<KpiTile> explain) {
        this.kpi = kpi;
        this.texts = texts;
        var name = new Label(texts.get("kpi." + kpi.key()));
        name.getStyleClass().addAll("small", "muted");
        var why = new Button("", new FontIcon("fth-info"));
        why.setId("explain-" + kpi.key());
        why.getStyleClass().add("explain");
        why.setAccessibleText(texts.get("explain", name.getText()));
        why.setOnAction(_ -> explain.accept(this));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(name, room, why);
        head.setAlignment(Pos.CENTER_LEFT);
        number.getStyleClass().add("kpi-number");
        this.people.setId("people-" + kpi.key());
        this.people.getStyleClass().add("small");
        this.people.setOnAction(_ -> people.accept(kpi));
        Tooltip.install(strip, usually);
        setId("kpi-" + kpi.key());
        getStyleClass().add("kpi-tile");
        getChildren().setAll(head, number, this.people, strip);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    Kpi kpi() {
        return kpi;
    }

    /** Shows the figures of a send beside what is usual. */
    void show(Loaded loaded) {
        var job = loaded.send().report();
        var rate = kpi.rate(job);
        var usual = loaded.usual();
        number.setText(kpi.percent(job));
        people.setText(
                kpi.part(job).isEmpty()
                        ? texts.get("people.unknown")
                        : texts.get("people", kpi.part(job).getAsLong()));
        var spread = usual.spread(kpi);
        strip.show(spread.orElse(null), rate, usual.isAlarming(kpi, job));
        strip.setAccessibleText(
                spread.map(found ->
                                texts.get(
                                        "usually",
                                        Formats.percent(found.quarter()),
                                        Formats.percent(found.threeQuarters()),
                                        Formats.percent(found.median())))
                        .orElse(""));
        usually.setText(strip.getAccessibleText());
    }
}
