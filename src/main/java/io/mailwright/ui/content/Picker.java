package io.mailwright.ui.content;

import io.mailwright.ui.control.Layers;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A popover in which one thing is sought and chosen: a field, and what was found below it. The
 * arrows lead from the field into the list, Enter takes what is marked. FX thread only.
 */
final class Picker<T> {
    private final Layers layers;
    private final TextField field = new TextField();
    private final ListView<Choice<T>> list = new ListView<>();
    private final VBox pane = new VBox(field, list);
    private final BiConsumer<String, Consumer<List<Choice<T>>>> source;
    private final Consumer<T> taken;
    private int asked;
    private int answered;
    private boolean isAwaited;

    /**
     * A popover that is not shown yet.
     *
     * @param prompt what is sought
     * @param source finds what holds a text
     * @param taken gets what was chosen, when the popover is gone
     */
    Picker(
            Layers layers,
            String prompt,
            BiConsumer<String, Consumer<List<Choice<T>>>> source,
            Consumer<T> taken) {
        this.layers = layers;
        this.source = source;
        this.taken = taken;
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setId("pickerField");
        list.setAccessibleText(prompt);
        list.setCellFactory(_ -> new Cell<>());
        pane.getStyleClass().addAll("popover-pane", "picker");
        field.textProperty().subscribe((_, _) -> look());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::fromField);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::fromList);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                take();
            }
        });
    }

    /**
     * Something that can be chosen.
     *
     * @param detail what else is to be known of it; may be empty
     */
    record Choice<T>(T value, String words, String detail) {}

    /** Adds something below the list. */
    Picker<T> with(Node foot) {
        pane.getChildren().add(foot);
        return this;
    }

    /** Shows it below a button. */
    void show(Node below) {
        var place = below.localToScene(below.getBoundsInLocal());
        var here = layers.sceneToLocal(place);
        double x = Math.clamp(here.getMinX(), 8, Math.max(8, layers.getWidth() - 368));
        look();
        layers.showPopover(pane, x, here.getMaxY() + 4, field);
    }

    /** What is marked; {@code null} if nothing was found. */
    @Nullable T marked() {
        var choice = list.getSelectionModel().getSelectedItem();
        return choice == null ? null : choice.value();
    }

    /** Takes what is marked, if anything is. */
    void take() {
        // What was typed last decides, however late it is answered.
        isAwaited = answered != asked;
        var value = isAwaited ? null : marked();
        if (value != null) {
            layers.close(pane);
            taken.accept(value);
        }
    }

    private void look() {
        int now = ++asked;
        source.accept(
                field.getText(),
                found -> {
                    if (now == asked) {
                        show(found);
                    }
                });
    }

    private void show(List<Choice<T>> found) {
        answered = asked;
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        if (isAwaited) {
            isAwaited = false;
            take();
        }
    }

    private void fromField(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case DOWN -> 1;
                    case UP -> -1;
                    default -> 0;
                };
        if (step != 0) {
            int to = list.getSelectionModel().getSelectedIndex() + step;
            list.getSelectionModel().select(Math.clamp(to, 0, list.getItems().size() - 1));
            list.scrollTo(Math.max(0, to - 2));
            event.consume();
        }
        fromList(event);
    }

    private void fromList(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        }
    }

    /** Words at the left, what else there is to know at the right. */
    private static final class Cell<T> extends ListCell<Choice<T>> {
        private final Label words = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(words, gap(), detail);

        Cell() {
            row.getStyleClass().add("picker-row");
            detail.getStyleClass().addAll("small", "muted");
            detail.setMinWidth(USE_PREF_SIZE);
        }

        private static Region gap() {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            return gap;
        }

        @Override
        protected void updateItem(@Nullable Choice<T> choice, boolean empty) {
            super.updateItem(choice, empty);
            setGraphic(choice == null ? null : row);
            if (choice != null) {
                words.setText(choice.words());
                detail.setText(choice.detail());
            }
        }
    }
}
