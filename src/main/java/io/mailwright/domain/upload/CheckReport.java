package io.mailwright.domain.upload;

import java.util.List;
import java.util.Map;

/**
 * All the check has to say of a file before anything is sent.
 *
 * @param columns of the file, in its order; a row's cells are under them
 * @param sums how many rows would come out how
 * @param rows the first rows of each outcome
 * @param groups rows of which the same is to be said, the largest first; a row can be in several
 * @param clusters values that could be merged, those of the most rows first
 * @param unclustered columns with too many different values to look for such
 */
public record CheckReport(
        List<String> columns,
        Upload sums,
        Map<RowState, List<CheckedRow>> rows,
        List<CheckGroup> groups,
        List<ValueCluster> clusters,
        List<String> unclustered) {
    /** Rows kept of each outcome and each group; the counts are of all. */
    public static final int KEPT = 500;

    /** A column with more different values than this is not looked through for similar ones. */
    public static final int MOST_VALUES = 10_000;

    public CheckReport {
        columns = List.copyOf(columns);
        rows = Map.copyOf(rows);
        groups = List.copyOf(groups);
        clusters = List.copyOf(clusters);
        unclustered = List.copyOf(unclustered);
    }
}
