package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.MatchReason;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One column of the file and the attribute its values go into. */
final class Target {
    /**
     * Why a column goes where it goes.
     *
     * @param match why it was suggested; {@code null} for a choice, and where nothing fits
     * @param chosen whether it is not what was suggested
     */
    record Why(@Nullable MatchReason match, boolean chosen) {
        private static final Why CHOICE = new Why(null, true);
    }

    /** The attribute of a column that is left out. */
    static final String LEFT_OUT = "";

    private final String column;
    private final List<String> samples;
    private final String suggested;
    private final @Nullable MatchReason match;
    private final StringProperty attribute;
    private final ReadOnlyObjectWrapper<Why> why;

    /**
     * A column as suggested.
     *
     * @param samples its first values that are not empty
     * @param match why that was suggested; {@code null} if nothing was
     */
    Target(String column, List<String> samples, String suggested, @Nullable MatchReason match) {
        this.column = column;
        this.samples = List.copyOf(samples);
        this.suggested = suggested;
        this.match = match;
        this.attribute = new SimpleStringProperty(suggested);
        this.why = new ReadOnlyObjectWrapper<>(reason());
        attribute.subscribe(() -> why.set(reason()));
    }

    private Why reason() {
        return attribute.get().equals(suggested) ? new Why(match, false) : Why.CHOICE;
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
