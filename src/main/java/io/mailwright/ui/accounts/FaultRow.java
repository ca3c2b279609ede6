package io.mailwright.ui.accounts;

import io.mailwright.domain.fault.FaultKind;
import io.mailwright.ui.control.WholeNumber;
import io.mailwright.ui.text.Texts;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Function;

/** One fault of the panel, to be changed in place, and what is to be learnt from it. */
final class FaultRow extends VBox {
    private static final int STEP = 10;
    private final int number;
    private final FaultSwitch fault;
    private final Texts texts;
    private final ComboBox<FaultKind> kind;

    /** The {@code number}th, counted from 1. */
    FaultRow(int number, FaultSwitch fault, Runnable remove, Texts texts) {
        this.number = number;
        this.fault = fault;
        this.texts = texts;
        kind =
                choice(
                        "faults.kind",
                        FXCollections.observableArrayList(FaultKind.values()),
                        each -> texts.get("faults.kind." + each.word()));
        kind.valueProperty().bindBidirectional(fault.kindProperty());
        getStyleClass().add("fault");
        getChildren().addAll(what(remove), where(), lesson());
    }

    /** For the focus. */
    Node first() {
        return kind;
    }

    private HBox what(Runnable remove) {
        var seconds = new WholeNumber(1, FaultSwitch.MOST_SECONDS, 1, fault.secondsProperty());
        name(seconds, "faults.seconds");
        var later = line(seconds, unit("faults.seconds.unit"));
        var slow = kind.valueProperty().isEqualTo(FaultKind.SLOW);
        later.visibleProperty().bind(slow);
        later.managedProperty().bind(slow);
        var off = new Button(null, new FontIcon("fth-x"));
        off.getStyleClass().addAll("flat", "tool");
        off.setTooltip(new Tooltip(texts.get("faults.remove")));
        off.setOnAction(_ -> remove.run());
        name(off, "faults.remove");
        return line(kind, later, off);
    }

    private HBox where() {
        var call = choice("faults.call", fault.calls(), this::called);
        call.valueProperty().bindBidirectional(fault.callProperty());
        var percent = new WholeNumber(0, FaultSwitch.MOST_PERCENT, STEP, fault.percentProperty());
        name(percent, "faults.percent");
        return line(
                label("faults.call", call),
                call,
                label("faults.percent", percent),
                percent,
                unit("faults.percent.unit"));
    }

    private Label lesson() {
        var lesson = new Label();
        lesson.getStyleClass().addAll("small", "muted");
        lesson.setWrapText(true);
        lesson.setMinHeight(Region.USE_PREF_SIZE);
        lesson.textProperty()
                .bind(fault.kindProperty().map(it -> texts.get("faults.lesson." + it.word())));
        return lesson;
    }

    private String called(String call) {
        return call.isEmpty()
                ? texts.get("faults.call.all")
                : texts.get("faults.call.named", texts.get("faults.call." + call), call);
    }

    private <T> ComboBox<T> choice(String key, ObservableList<T> items, Function<T, String> words) {
        var choice = new ComboBox<>(items);
        choice.setConverter(new Words<>(words));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        choice.setPrefWidth(0);
        HBox.setHgrow(choice, Priority.ALWAYS);
        name(choice, key);
        return choice;
    }

    private void name(Control control, String key) {
        control.setId(key.replace('.', '-') + "-" + number);
        control.setAccessibleText(texts.get("faults.name", number, texts.get(key)));
    }

    private Label label(String key, Control of) {
        var label = unit(key);
        label.setLabelFor(of);
        return label;
    }

    private Label unit(String key) {
        var unit = new Label(texts.get(key));
        unit.getStyleClass().add("field-label");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        return unit;
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add("toolbar");
        return line;
    }

    /** A choice in words; nobody types one. */
    private static final class Words<T> extends StringConverter<T> {
        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T choice) {
            return choice == null ? "" : words.apply(choice);
        }

        @Override
        public T fromString(String typed) {
            throw new UnsupportedOperationException(typed);
        }
    }
}
