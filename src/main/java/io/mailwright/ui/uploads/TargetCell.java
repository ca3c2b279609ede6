package io.mailwright.ui.uploads;

import io.mailwright.ui.text.Texts;

import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.util.StringConverter;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/** Where a column goes: a choice of the account's attributes, or leaving it out. */
final class TargetCell extends TableCell<Target, Target> {
    private final ComboBox<String> choice = new ComboBox<>();
    private static final String UNDECIDED = "undecided";

    private final Texts texts;
    private @Nullable Property<String> bound;
    private Subscription decided = Subscription.EMPTY;

    TargetCell(ObservableList<String> attributes, Texts texts) {
        this.texts = texts;
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new Words());
        offer(attributes);
        attributes.addListener((ListChangeListener<String>) _ -> offer(attributes));
    }

    private void offer(ObservableList<String> attributes) {
        var all = new ArrayList<String>();
        all.add(Target.LEFT_OUT);
        all.addAll(attributes);
        all.add(Target.NEW);
        // A choice among others would take its value away, and the column's with it.
        var target = bound;
        if (target != null) {
            choice.valueProperty().unbindBidirectional(target);
        }
        choice.setItems(FXCollections.observableArrayList(all));
        if (target != null) {
            choice.valueProperty().bindBidirectional(target);
        }
    }

    @Override
    protected void updateItem(@Nullable Target target, boolean empty) {
        super.updateItem(target, empty);
        decided.unsubscribe();
        decided = Subscription.EMPTY;
        if (bound != null) {
            choice.valueProperty().unbindBidirectional(bound);
            bound = null;
        }
        if (empty || target == null) {
            setGraphic(null);
            return;
        }
        choice.valueProperty().bindBidirectional(target.attributeProperty());
        bound = target.attributeProperty();
        decided = target.whyProperty().subscribe(why -> mark(why.isDoubtful()));
        choice.setAccessibleText(texts.get("map.target.of", target.column()));
        setGraphic(choice);
    }

    private void mark(boolean isDoubtful) {
        choice.getStyleClass().remove(UNDECIDED);
        if (isDoubtful) {
            choice.getStyleClass().add(UNDECIDED);
        }
    }

    private final class Words extends StringConverter<String> {
        @Override
        public String toString(@Nullable String attribute) {
            if (Target.NEW.equals(attribute)) {
                return texts.get("map.new");
            }
            return attribute == null || attribute.equals(Target.LEFT_OUT)
                    ? texts.get("map.leave")
                    : attribute;
        }

        @Override
        public String fromString(String words) {
            return words;
        }
    }
}
