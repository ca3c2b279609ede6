package io.mailwright.service.tracking.push;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table that is handed over whole.
 *
 * @param key the names of the first columns, which are its key
 * @param columns the names of the others
 */
record Part(String table, List<String> key, List<String> columns, Consumer<Visitor> rows) {
    /** Takes one row after the other, the values in the order of the columns. */
    @FunctionalInterface
    interface Visitor {
        void row(Object[] values);
    }
}
