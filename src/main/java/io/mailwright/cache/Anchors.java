package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/**
 * Places along the rows of one query at even distances, found as far as anybody has asked, so that
 * a page anywhere among a million rows is never far from one. Not thread-safe.
 */
final class Anchors {
    private static final int STEP = 1000;

    /** Between two rows that pass a filter there may be hundreds that do not. */
    private static final int FILTERED_STEP = 400;

    private final Source source;
    private final int step;
    private final List<Source.Place> places = new ArrayList<>(List.of(Source.Place.FIRST));
    private boolean complete;

    Anchors(Source source) {
        this.source = source;
        this.step = source.filtered() ? FILTERED_STEP : STEP;
        this.complete = source.order().sorted();
    }

    Source source() {
        return source;
    }

    /** The last place at or before a row. Where all rows are sorted first, that is the first. */
    Source.Place before(Handle handle, long row) {
        while (!complete && places.size() <= row / step) {
            var next = source.skip(handle, places.getLast(), step);
            next.ifPresentOrElse(places::add, () -> complete = true);
        }
        return places.get((int) Math.min(row / step, places.size() - 1));
    }

    /** How many rows lie between {@link #before} and the row. */
    long beyond(long row) {
        return row - Math.min(row / step, places.size() - 1) * (long) step;
    }
}
