package io.mailwright.ui.control;

import javafx.beans.property.Property;
import javafx.event.ActionEvent;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/**
 * A field for a whole number in a range, typed or reached by steps. What is typed counts on Enter
 * and when the field is left; what is out of range becomes the nearest that is not. FX thread only.
 */
public final class WholeNumber extends Spinner<Integer> {
    private static final double WIDTH = 76;

    /** For {@code least} to {@code most}, neither below 0; shows and sets {@code number}. */
    public WholeNumber(int least, int most, int step, Property<Integer> number) {
        var values = new IntegerSpinnerValueFactory(least, most, number.getValue(), step);
        values.setConverter(new Digits(least, most));
        setValueFactory(values);
        values.valueProperty().bindBidirectional(number);
        setEditable(true);
        getEditor().accessibleTextProperty().bind(accessibleTextProperty());
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        int longest = String.valueOf(most).length();
        getEditor()
                .setTextFormatter(
                        new TextFormatter<>(change ->
                                change.getControlNewText().matches("[0-9]{0," + longest + "}")
                                        ? change
                                        : null));
        getEditor().addEventHandler(ActionEvent.ACTION, _ -> take());
        getEditor().focusedProperty().subscribe(this::take);
    }

    /** Shows what counts from now on, be it what was typed or not. */
    private void take() {
        commitValue();
        getEditor().setText(getValueFactory().getConverter().toString(getValue()));
    }

    /** Nothing typed is what there was. */
    private final class Digits extends StringConverter<Integer> {
        private final int least;
        private final int most;

        Digits(int least, int most) {
            this.least = least;
            this.most = most;
        }

        @Override
        public String toString(@Nullable Integer number) {
            return number == null ? "" : number.toString();
        }

        @Override
        public Integer fromString(String digits) {
            return digits.isEmpty()
                    ? getValue()
                    : Math.clamp(Integer.parseInt(digits), least, most);
        }
    }
}
