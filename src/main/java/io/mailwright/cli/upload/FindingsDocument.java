package io.mailwright.cli.upload;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.upload.CheckGroup;
import io.mailwright.domain.upload.CheckReport;
import io.mailwright.domain.upload.ValueCluster;
import io.mailwright.service.upload.recipe.StoredRecipe;

import java.util.List;

/**
 * A dry run with all there is to say of its rows, as {@code --json} shows it.
 *
 * @param unclustered columns with too many different values to look for such that could be one
 */
record FindingsDocument(
        @JsonUnwrapped UploadDocument upload,
        List<Found> findings,
        List<Cluster> clusters,
        List<String> unclustered) {
    /**
     * Rows of which the same is to be said.
     *
     * @param state what would become of them
     * @param line of the first of them
     * @param fixes steps of a recipe that settle all of them, the best first
     */
    record Found(
            String state,
            String finding,
            String column,
            long rows,
            long line,
            List<StoredRecipe.Step> fixes) {
        static Found of(CheckGroup group) {
            return new Found(
                    Words.of(group.state()),
                    Words.of(group.finding()),
                    group.column(),
                    group.rows(),
                    group.first().getFirst().row().line(),
                    group.fixes().stream().map(StoredRecipe::step).toList());
        }

        String fix() {
            return fixes.isEmpty() ? "" : String.valueOf(fixes.getFirst().does());
        }
    }

    /** Values that could be merged, the most frequent first. */
    record Cluster(String column, List<String> values) {
        static Cluster of(ValueCluster cluster) {
            return new Cluster(
                    cluster.column(),
                    cluster.values().stream().map(ValueCluster.Value::value).toList());
        }
    }

    static FindingsDocument of(UploadDocument upload, CheckReport report) {
        return new FindingsDocument(
                upload,
                report.groups().stream().map(Found::of).toList(),
                report.clusters().stream().map(Cluster::of).toList(),
                report.unclustered());
    }

    String words() {
        var found = new Table("STATE", "FINDING", "COLUMN", "ROWS", "FIRST LINE", "STEP");
        for (var one : findings) {
            found.row(one.state, one.finding, one.column, one.rows, one.line, one.fix());
        }
        var merged = new Table("COLUMN", "VALUES THAT COULD BE ONE");
        for (var one : clusters) {
            merged.row(one.column, String.join(" | ", one.values));
        }
        return upload.words()
                + (findings.isEmpty() ? "" : "\n\n" + found)
                + (clusters.isEmpty() ? "" : "\n\n" + merged)
                + (unclustered.isEmpty() ? "" : "\n\n" + unmerged());
    }

    private String unmerged() {
        return "Not looked through for values that could be one, having over %,d different ones: %s."
                .formatted(CheckReport.MOST_VALUES, String.join(", ", unclustered));
    }
}
