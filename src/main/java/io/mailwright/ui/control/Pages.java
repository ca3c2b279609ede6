package io.mailwright.ui.control;

import io.mailwright.ui.job.Jobs;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Rows that are read a page at a time as somebody scrolls to them. What is asked for while a page
 * is read comes after it, and only the last of that. FX thread only.
 */
public final class Pages<T> {
    /** Rows read at a time. */
    public static final int PAGE = 200;

    private final Jobs jobs;
    private final String title;
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private @Nullable Source<T> source;
    private boolean more;
    private boolean reading;

    /** Of the rows shown: a page that was asked for before does not belong to them. */
    private int generation;

    /**
     * No rows.
     *
     * @param title what the reading is called
     */
    public Pages(Jobs jobs, String title) {
        this.jobs = jobs;
        this.title = title;
    }

    /** Where pages come from. */
    @FunctionalInterface
    public interface Source<T> {
        /** The {@link #PAGE} rows after one; after {@code null} the first. */
        List<T> page(@Nullable T after);
    }

    /** Shows rows from the first. */
    public void show(Source<T> next) {
        source = next;
        generation++;
        more = true;
        rows.clear();
        readMore();
    }

    /** Reads the next page, if there is one. */
    public void readMore() {
        var from = source;
        if (from == null || !more || reading) {
            return;
        }
        reading = true;
        int shown = generation;
        var after = rows.isEmpty() ? null : rows.getLast();
        jobs.of(title, _ -> from.page(after))
                .quietly()
                .onDone(page -> take(shown, page))
                .onFailure(_ -> reading = false)
                .start();
    }

    private void take(int shown, List<T> page) {
        reading = false;
        if (shown == generation) {
            more = page.size() == PAGE;
            rows.addAll(page);
        } else {
            readMore();
        }
    }

    /** Those read. */
    public ObservableList<T> rows() {
        return rows;
    }
}
