package io.mailwright.ui.subscribers;

import atlantafx.base.controls.CustomTextField;

import io.mailwright.ui.text.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.LocalDate;

/**
 * A date to type, or to pick from a calendar with Alt Down or the mouse. What is typed and is no
 * date stays there, to be mended, which a date picker's own field would not do.
 */
final class DateField extends CustomTextField {
    /** As wide as the button at the right end. */
    private static final double END = 28;

    private final AttributeField field;
    private final DatePicker picker = new DatePicker();
    private boolean following;

    DateField(AttributeField field) {
        this.field = field;
        var open = new Button("", new FontIcon("fth-calendar"));
        open.getStyleClass().addAll("flat", "tool");
        open.setAccessibleText(Texts.of(DateField.class).get("field.calendar"));
        open.setFocusTraversable(false);
        open.setOnAction(_ -> open());
        setRight(new StackPane(calendar(), open));
        field.valueProperty().subscribe(this::follow);
        textProperty().subscribe((_, text) -> typed(text));
        focusedProperty().subscribe(this::follow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Only its calendar is seen, below the beginning of the field. */
    private DatePicker calendar() {
        picker.setOpacity(0);
        picker.setMouseTransparent(true);
        picker.setFocusTraversable(false);
        picker.setMinSize(1, 1);
        picker.setMaxSize(1, END);
        picker.translateXProperty().bind(widthProperty().subtract(END).negate());
        picker.valueProperty().subscribe((_, date) -> picked(date));
        picker.setOnHidden(_ -> requestFocus());
        return picker;
    }

    private void open() {
        following = true;
        picker.setValue(field.date());
        following = false;
        picker.requestFocus();
        picker.show();
    }

    private void pressed(KeyEvent event) {
        if ((event.getCode() == KeyCode.DOWN && event.isAltDown())
                || event.getCode() == KeyCode.F4) {
            open();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            follow();
        }
    }

    private void follow() {
        if (!following) {
            following = true;
            setText(field.shown());
            following = false;
        }
    }

    private void typed(String text) {
        if (!following) {
            following = true;
            field.type(text);
            following = false;
        }
    }

    private void picked(@Nullable LocalDate date) {
        if (!following && date != null) {
            field.pick(date);
        }
    }
}
