package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.CheckGroup;

import org.jspecify.annotations.Nullable;

/**
 * What can be chosen to be looked at beside the rows.
 *
 * @param kind what it leads to
 * @param group of {@link Kind#GROUP} only
 * @param rows how many rows, or clusters, there are
 */
record CheckEntry(Kind kind, @Nullable CheckGroup group, long rows) {
    /** What an entry leads to. */
    enum Kind {
        /** All rows of the outcome. */
        ALL,
        /** Those of which the same is to be said. */
        GROUP,
        /** Values that could be merged. */
        CLUSTERS
    }

    /** Whether both lead to the same place, whatever is there now. */
    boolean isSamePlace(CheckEntry other) {
        if (kind != other.kind) {
            return false;
        }
        return group == null
                || other.group == null
                || (group.finding() == other.group.finding()
                        && group.column().equals(other.group.column()));
    }
}
