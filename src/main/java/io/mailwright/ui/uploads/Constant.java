package io.mailwright.ui.uploads;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A value that every row of the upload gets. */
final class Constant {
    private final StringProperty attribute = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");

    /** The attribute's name; empty until chosen. */
    StringProperty attributeProperty() {
        return attribute;
    }

    StringProperty valueProperty() {
        return value;
    }
}
