package io.mailwright.ui.control;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/**
 * The place of one row in a long table: empty until its page has been read. Cells bind to {@link
 * #rowProperty}, so that they fill by themselves. FX thread only.
 */
public final class Slot<R> {
    private final int index;
    private final ReadOnlyObjectWrapper<@Nullable R> row = new ReadOnlyObjectWrapper<>();

    Slot(int index) {
        this.index = index;
    }

    /** Where it stands in the table, from 0. */
    public int index() {
        return index;
    }

    /** The row, {@code null} while it is not read. */
    public @Nullable R row() {
        return row.get();
    }

    /** The row, {@code null} while it is not read. */
    public ReadOnlyObjectProperty<@Nullable R> rowProperty() {
        return row.getReadOnlyProperty();
    }

    void fill(R read) {
        row.set(read);
    }
}
