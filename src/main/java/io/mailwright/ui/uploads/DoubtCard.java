package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.ui.text.Dates;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.Property;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Asks, once for a column, which of two ways its values are to be read. */
final class DoubtCard extends VBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Doubt doubt;
    private final Texts texts;

    DoubtCard(Doubt doubt, Texts texts) {
        this.doubt = doubt;
        this.texts = texts;
        getStyleClass().addAll("decision", "warning");
        var kind = doubt.ofDates() ? "map.doubt.dates" : "map.doubt.numbers";
        var title = new Label(texts.get(kind + ".title", doubt.target().column()));
        title.getStyleClass().add("strong");
        var head = new HBox(new FontIcon(doubt.ofDates() ? "fth-calendar" : "fth-hash"), title);
        head.getStyleClass().add("toolbar");
        var line = new Label(texts.get(kind + ".line", doubt.example()));
        line.getStyleClass().addAll("small", "muted");
        getChildren().addAll(head, line);
        if (doubt.ofDates()) {
            for (var order : DateOrder.values()) {
                choice(order, words(order), doubt.target().datesProperty());
            }
        } else {
            for (var mark : DecimalMark.values()) {
                choice(mark, words(mark), doubt.target().decimalsProperty());
            }
        }
        setMinWidth(Region.USE_PREF_SIZE);
    }

    private String words(DateOrder order) {
        var day = order.read(doubt.example()).map(Dates::shown).orElse("");
        var words =
                texts.get(
                        order == DateOrder.DAY_FIRST
                                ? "map.doubt.dates.day"
                                : "map.doubt.dates.month",
                        day);
        var span = doubt.target().found().spans().get(order);
        return span == null || span.first().equals(span.last())
                ? words
                : texts.get(
                        "map.doubt.dates.span",
                        words,
                        Dates.shown(span.first()),
                        Dates.shown(span.last()));
    }

    private String words(DecimalMark mark) {
        var number = mark.read(doubt.example()).orElse("");
        return texts.get(
                mark == DecimalMark.POINT ? "map.doubt.numbers.point" : "map.doubt.numbers.comma",
                number);
    }

    private <T> void choice(T value, String words, Property<@Nullable T> answer) {
        var button = new RadioButton(words);
        button.setToggleGroup(group);
        button.setSelected(value.equals(answer.getValue()));
        button.setAccessibleText(doubt.target().column() + ": " + words);
        button.setOnAction(_ -> answer.setValue(value));
        getChildren().add(button);
    }
}
