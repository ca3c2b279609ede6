package io.mailwright.ui.content;

import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/** The places of the library one below the other, with how much is in each. FX thread only. */
public final class FolderList extends VBox {
    private static final String NESTED = "nested";
    private static final int DEEPEST = 3;
    private final Texts texts = Texts.of(FolderList.class);
    private final ToggleGroup group = new ToggleGroup();

    public FolderList() {
        getStyleClass().add("folder-list");
    }

    /** Shows the places of a model from now on, and leads it to them. */
    void show(ContentViewModel model) {
        model.shelvesProperty().subscribe(_ -> refill(model));
        model.kindProperty().subscribe((_, _) -> refill(model));
        model.placeProperty().subscribe(this::mark);
    }

    private void refill(ContentViewModel model) {
        var shelves = model.shelvesProperty().get();
        boolean hadFocus = isFocusWithin();
        var nodes = new ArrayList<Node>();
        nodes.add(entry(model, new Place.Everything(), "fth-inbox", texts.get("place.all"), 0));
        for (var branch : shelves.branches()) {
            var folder = branch.folder();
            var place = new Place.In(folder.id());
            nodes.add(entry(model, place, "fth-folder", folder.name(), branch.depth()));
        }
        var also = new Label(texts.get("place.also"));
        also.getStyleClass().addAll("caption", "muted");
        nodes.add(also);
        nodes.add(entry(model, new Place.Starred(), "fth-star", texts.get("place.starred"), 0));
        nodes.add(
                entry(model, new Place.Archived(), "fth-archive", texts.get("place.archived"), 0));
        nodes.add(entry(model, new Place.Account(), "fth-cloud", texts.get("place.account"), 0));
        nodes.add(entry(model, new Place.Deleted(), "fth-trash-2", texts.get("place.deleted"), 0));
        getChildren().setAll(nodes);
        mark(model.placeProperty().get());
        if (hadFocus) {
            entries().stream()
                    .filter(ToggleButton::isSelected)
                    .findFirst()
                    .ifPresent(ToggleButton::requestFocus);
        }
    }

    private ToggleButton entry(
            ContentViewModel model, Place place, String icon, String name, int depth) {
        int count = model.shelvesProperty().get().at(place, model.kindProperty().get()).size();
        var number = new Label(Formats.count(count));
        number.getStyleClass().addAll("caption", "muted");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(new FontIcon(icon), new Label(name), gap, number);
        row.getStyleClass().add("folder-content");
        if (depth > 0) {
            row.getStyleClass().add(NESTED + Math.min(depth, DEEPEST));
        }
        var entry = new ToggleButton();
        entry.getStyleClass().setAll("folder");
        entry.setGraphic(row);
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setToggleGroup(group);
        entry.setUserData(place);
        entry.setAccessibleText(texts.get("place.counted", name, count));
        entry.setOnAction(_ -> {
            entry.setSelected(true);
            model.placeProperty().set(place);
        });
        return entry;
    }

    private void mark(Place place) {
        entries().forEach(entry -> entry.setSelected(place.equals(entry.getUserData())));
    }

    private List<ToggleButton> entries() {
        return getChildren().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .toList();
    }
}
