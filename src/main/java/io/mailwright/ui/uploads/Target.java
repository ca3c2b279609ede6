package io.mailwright.ui.uploads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;

/** One column of the file and the attribute its values go into. */
final class Target {
    /** Why a column goes where it goes. */
    enum Why {
        SAME_NAME,
        SIMILAR_NAME,
        YOUR_CHOICE,
        NOTHING_FITS
    }

    /** The attribute of a column that is left out. */
    static final String LEFT_OUT = "";

    private final String column;
    private final List<String> samples;
    private final String suggested;
    private final StringProperty attribute;
    private final ReadOnlyObjectWrapper<Why> why;

    /**
     * A column as suggested.
     *
     * @param samples its first values that are not empty
     */
    Target(String column, List<String> samples, String suggested) {
        this.column = column;
        this.samples = List.copyOf(samples);
        this.suggested = suggested;
        this.attribute = new SimpleStringProperty(suggested);
        this.why = new ReadOnlyObjectWrapper<>(reason());
        attribute.subscribe(() -> why.set(reason()));
    }

    private Why reason() {
        var chosen = attribute.get();
        if (!chosen.equals(suggested)) {
            return Why.YOUR_CHOICE;
        }
        if (chosen.equals(LEFT_OUT)) {
            return Why.NOTHING_FITS;
        }
        return chosen.equalsIgnoreCase(column.strip()) ? Why.SAME_NAME : Why.SIMILAR_NAME;
    }

    String column() {
        return column;
    }

    List<String> samples() {
        return samples;
    }

    boolean isUsed() {
        return !attribute.get().equals(LEFT_OUT);
    }

    /** The attribute's name, or {@link #LEFT_OUT}. */
    StringProperty attributeProperty() {
        return attribute;
    }

    ReadOnlyObjectProperty<Why> whyProperty() {
        return why.getReadOnlyProperty();
    }
}
