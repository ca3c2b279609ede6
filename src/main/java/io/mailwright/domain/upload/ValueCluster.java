package io.mailwright.domain.upload;

import java.util.List;

/**
 * Values of one column that seem to mean the same, written differently.
 *
 * @param values the most frequent first
 */
public record ValueCluster(String column, List<Value> values) {
    public ValueCluster {
        values = List.copyOf(values);
    }

    /** A value and the number of rows that have it. */
    public record Value(String value, long rows) {}

    /** The step that writes all of them in one way. */
    public RecipeStep.Replace merged(String into) {
        return new RecipeStep.Replace(
                column,
                values.stream().map(Value::value).filter(one -> !one.equals(into)).toList(),
                into);
    }
}
