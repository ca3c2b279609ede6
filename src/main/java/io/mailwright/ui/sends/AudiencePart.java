package io.mailwright.ui.sends;

import io.mailwright.domain.send.Audience;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.ui.text.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Consumer;

/** Chooses who gets a send, above the sum that leads from lists to people. */
final class AudiencePart extends VBox {
    private final Texts texts = Texts.of(AudiencePart.class);
    private final SendViewModel model;
    private final FlowPane to = new FlowPane(8, 8);
    private final FlowPane without = new FlowPane(8, 8);
    private final AudienceSum sum;

    AudiencePart(SendViewModel model, PortionSheet people) {
        this.model = model;
        this.sum = new AudienceSum(people);
        setSpacing(12);
        getChildren().addAll(to, without, sum);
    }

    void show(SendPlan plan, @Nullable Audience audience) {
        fill(to, texts.get("audience.to"), "to", plan.lists(), place -> model.sendTo(place, true));
        fill(
                without,
                texts.get("audience.without"),
                "without",
                plan.suppressed(),
                place -> model.leaveOut(place, true));
        sum.show(audience);
    }

    private void fill(
            FlowPane pane, String title, String id, List<Long> chosen, Consumer<Place> add) {
        var label = new Label(title);
        label.getStyleClass().add("muted");
        label.setMinWidth(72);
        pane.getChildren().setAll(label);
        for (long one : chosen) {
            model.places().stream()
                    .filter(place -> place.id() == one)
                    .forEach(place -> pane.getChildren().add(chip(place, id.equals("to"))));
        }
        var menu = new MenuButton(texts.get("audience.add"), new FontIcon("fth-plus"));
        menu.setId(id + "Menu");
        menu.setAccessibleText(title + ": " + texts.get("audience.add"));
        menu.setOnShowing(_ ->
                menu.getItems()
                        .setAll(
                                model.places().stream()
                                        .filter(place -> !chosen.contains(place.id()))
                                        .map(place -> item(place, add))
                                        .toList()));
        menu.getItems().add(new MenuItem(""));
        pane.getChildren().add(menu);
    }

    private MenuItem item(Place place, Consumer<Place> add) {
        var item =
                new MenuItem(
                        place.isGroup() ? texts.get("audience.group", place.name()) : place.name());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> add.accept(place));
        return item;
    }

    private HBox chip(Place place, boolean isTo) {
        var remove = new Button("", new FontIcon("fth-x"));
        remove.setAccessibleText(texts.get("audience.remove", place.name()));
        remove.setOnAction(_ -> {
            if (isTo) {
                model.sendTo(place, false);
            } else {
                model.leaveOut(place, false);
            }
        });
        var chip = new HBox(new Label(place.name()), remove);
        chip.getStyleClass().add("chip");
        if (!isTo) {
            chip.getStyleClass().add("minus");
        }
        return chip;
    }
}
