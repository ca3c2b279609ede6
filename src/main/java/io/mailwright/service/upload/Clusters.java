package io.mailwright.service.upload;

import io.mailwright.domain.DataType;
import io.mailwright.domain.upload.CheckReport;
import io.mailwright.domain.upload.ValueCluster;
import io.mailwright.domain.upload.ValueCluster.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds values of a column that are written differently and have the same {@link Fingerprint}. A
 * column with more than {@value CheckReport#MOST_VALUES} different values is given up, so that
 * memory does not grow with the file. For one thread.
 */
final class Clusters {
    private static final int MOST_CLUSTERS = 200;

    private final List<Column> columns;

    /** The values of a column with their numbers of rows; nothing once there are too many. */
    private static final class Column {
        private final BoundMapping.Target target;
        private Map<String, Long> values = new HashMap<>();
        private boolean isGivenUp;

        Column(BoundMapping.Target target) {
            this.target = target;
        }

        void add(String value) {
            if (!isGivenUp && !value.isEmpty()) {
                values.merge(value, 1L, Long::sum);
                if (values.size() > CheckReport.MOST_VALUES) {
                    isGivenUp = true;
                    values = new HashMap<>();
                }
            }
        }

        List<ValueCluster> clusters() {
            var same = new TreeMap<String, List<Value>>();
            values.forEach((value, rows) ->
                    same.computeIfAbsent(Fingerprint.of(value), _ -> new ArrayList<>())
                            .add(new Value(value, rows)));
            same.remove("");
            same.values().removeIf(one -> one.size() < 2);
            same.values()
                    .forEach(one ->
                            one.sort(
                                    Comparator.comparingLong(Value::rows)
                                            .reversed()
                                            .thenComparing(Value::value)));
            return same.values().stream()
                    .map(one -> new ValueCluster(target.column(), one))
                    .toList();
        }
    }

    /** Of the columns that go into text without a set of allowed values. */
    Clusters(BoundMapping mapping) {
        columns =
                mapping.others().stream()
                        .filter(target ->
                                target.attribute().type() == DataType.TEXT
                                        && target.attribute().values().isEmpty())
                        .map(Column::new)
                        .toList();
    }

    void add(Judged judged) {
        for (var column : columns) {
            column.add(judged.checked().row().cell(column.target.index()));
        }
    }

    /** The columns that were given up. */
    List<String> givenUp() {
        return columns.stream()
                .filter(column -> column.isGivenUp)
                .map(column -> column.target.column())
                .toList();
    }

    /** Those of the most rows first, at most {@value #MOST_CLUSTERS}. */
    List<ValueCluster> all() {
        return columns.stream()
                .flatMap(column -> column.clusters().stream())
                .sorted(Comparator.comparingLong(Clusters::rows).reversed())
                .limit(MOST_CLUSTERS)
                .toList();
    }

    private static long rows(ValueCluster cluster) {
        return cluster.values().stream().mapToLong(Value::rows).sum();
    }
}
