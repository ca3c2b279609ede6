package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.domain.upload.FoundSpelling;
import io.mailwright.domain.upload.MatchReason;
import io.mailwright.domain.upload.Spelling;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
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
     * @param open what has to be decided still
     */
    record Why(@Nullable MatchReason match, boolean chosen, Open open) {
        /** Of a column with nothing left open. */
        Why(@Nullable MatchReason match, boolean chosen) {
            this(match, chosen, Open.NOTHING);
        }

        /** Whether its values could be two things each. */
        boolean isDoubtful() {
            return open == Open.DATES || open == Open.NUMBERS;
        }
    }

    /** What has to be decided of a column still. */
    enum Open {
        NOTHING,
        DATES,
        NUMBERS,
        ATTRIBUTE
    }

    /** The attribute of a column that is left out. */
    static final String LEFT_OUT = "";

    /** While an attribute is being made for the column. */
    static final String NEW = "\u0000new";

    private final String column;
    private final List<String> samples;
    private final String suggested;
    private final @Nullable MatchReason match;
    private FoundSpelling found;
    private final StringProperty attribute;
    private final ObjectProperty<@Nullable DateOrder> dates;
    private final ObjectProperty<@Nullable DecimalMark> decimals;
    private final ReadOnlyObjectWrapper<Why> why;
    private Open open = Open.NOTHING;

    /**
     * A column as suggested.
     *
     * @param samples its first values that are not empty
     * @param match why that was suggested; {@code null} if nothing was
     * @param found how it seems to write dates and numbers
     */
    Target(
            String column,
            List<String> samples,
            String suggested,
            @Nullable MatchReason match,
            FoundSpelling found) {
        this.column = column;
        this.samples = List.copyOf(samples);
        this.suggested = suggested;
        this.match = match;
        this.found = found;
        this.dates =
                new SimpleObjectProperty<>(
                        found.doubtfulDate().isEmpty() ? found.likely().dates() : null);
        this.decimals =
                new SimpleObjectProperty<>(
                        found.doubtfulNumber().isEmpty() ? found.likely().decimals() : null);
        this.attribute = new SimpleStringProperty(suggested);
        this.why = new ReadOnlyObjectWrapper<>(reason());
        attribute.subscribe(() -> why.set(reason()));
    }

    private Why reason() {
        boolean isSuggested = attribute.get().equals(suggested);
        return new Why(
                isSuggested ? match : null,
                !isSuggested,
                attribute.get().equals(NEW) ? Open.ATTRIBUTE : open);
    }

    /** Says what of its values has to be decided still. */
    void leaveOpen(Open what) {
        open = what;
        why.set(reason());
    }

    String column() {
        return column;
    }

    List<String> samples() {
        return samples;
    }

    boolean isUsed() {
        return !attribute.get().equals(LEFT_OUT) && !attribute.get().equals(NEW);
    }

    FoundSpelling found() {
        return found;
    }

    /** Leaves open how it writes its values, as one was come upon later that is two things. */
    void doubt(String value, boolean isDate) {
        found =
                new FoundSpelling(
                        found.likely(),
                        isDate ? value : found.doubtfulDate(),
                        isDate ? found.doubtfulNumber() : value,
                        found.spans());
    }

    /** What comes first in its dates; {@code null} until it is said, where nothing tells. */
    ObjectProperty<@Nullable DateOrder> datesProperty() {
        return dates;
    }

    /** What stands before the fraction of its numbers; {@code null} likewise. */
    ObjectProperty<@Nullable DecimalMark> decimalsProperty() {
        return decimals;
    }

    /** As said or found; open where it was neither. */
    Spelling spelling() {
        return new Spelling(dates.get(), decimals.get());
    }

    /** The attribute's name, or {@link #LEFT_OUT}. */
    StringProperty attributeProperty() {
        return attribute;
    }

    ReadOnlyObjectProperty<Why> whyProperty() {
        return why.getReadOnlyProperty();
    }
}
