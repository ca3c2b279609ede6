package io.mailwright.ui.control;

import java.util.List;

/**
 * Rows that are too many to load: counted, and read a page at a time. Called away from the FX
 * thread.
 */
public interface PageSource<R> {
    /** How many rows there are. */
    long count();

    /** The rows from {@code offset}, at most {@code limit}; {@code offset} may be anywhere. */
    List<R> page(long offset, int limit);
}
