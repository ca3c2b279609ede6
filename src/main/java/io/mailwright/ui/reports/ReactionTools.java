package io.mailwright.ui.reports;

import io.mailwright.ui.text.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What chooses the part of the time that is shown of a send. */
final class ReactionTools extends HBox {
    private final Texts texts;
    private final ToggleButton asTable;

    ReactionTools(Zoom zoom, Texts texts) {
        this.texts = texts;
        asTable = new ToggleButton(texts.get("reactions.table"));
        asTable.setId("asTable");
        var spans = choice(Span.class, "span.", zoom.spanProperty());
        var grains = choice(Grain.class, "grain.", zoom.grainProperty());
        grains.forEach((grain, button) ->
                zoom.spanProperty()
                        .subscribe(
                                span -> button.setDisable(grain == Grain.DAY && span == Span.DAY)));
        var out = button("zoomOut", "fth-zoom-out", zoom::out);
        var in = button("zoomIn", "fth-zoom-in", zoom::in);
        zoom.shownProperty().subscribe(_ -> out.setDisable(zoom.isWhole()));
        getStyleClass().add("toolbar");
        getChildren()
                .setAll(
                        segments(spans.values().toArray(ToggleButton[]::new)),
                        segments(grains.values().toArray(ToggleButton[]::new)),
                        room(),
                        out,
                        in,
                        segments(asTable));
    }

    /** The title of the card, what the two colours are, and {@code last}. */
    static HBox head(Texts texts, Node last) {
        var title = new Label(texts.get("reactions"));
        title.getStyleClass().add("section-title");
        var head =
                new HBox(
                        title,
                        key("opened"),
                        small(texts.get("reactions.opened")),
                        key("clicked"),
                        small(texts.get("reactions.clicked")),
                        room(),
                        last);
        head.getStyleClass().add("toolbar");
        return head;
    }

    private static Region key(String style) {
        var key = new Region();
        key.getStyleClass().addAll("key-line", style);
        return key;
    }

    private static Label small(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private static Region room() {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        return room;
    }

    private <E extends Enum<E>> Map<E, ToggleButton> choice(
            Class<E> all, String prefix, ObjectProperty<E> chosen) {
        var buttons = new EnumMap<E, ToggleButton>(all);
        var group = new ToggleGroup();
        for (var one : all.getEnumConstants()) {
            var key = prefix + one.name().toLowerCase(Locale.ROOT);
            var button = new ToggleButton(texts.get(key));
            button.setId(key.replace('.', '-'));
            button.setToggleGroup(group);
            button.setSelected(one == chosen.get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.set(one);
            });
            buttons.put(one, button);
        }
        return buttons;
    }

    private Button button(String key, String icon, Runnable action) {
        var button = new Button("", new FontIcon(icon));
        button.setId(key);
        button.getStyleClass().addAll("flat", "tool");
        button.setOnAction(_ -> action.run());
        name(button, texts.get("reactions." + key));
        return button;
    }

    private static void name(ButtonBase button, String words) {
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }

    private static HBox segments(ToggleButton... buttons) {
        var segments = new HBox(buttons);
        segments.getStyleClass().add("segments");
        return segments;
    }

    /** Whether a table is wanted. */
    ToggleButton asTable() {
        return asTable;
    }
}
