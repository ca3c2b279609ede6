package io.mailwright.ui.triggered;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A value that a message may be given, by the name its e-mail asks for; empty for none. */
record FormField(String name, StringProperty value) {
    FormField(String name) {
        this(name, new SimpleStringProperty(""));
    }
}
