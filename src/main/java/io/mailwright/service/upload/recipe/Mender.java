package io.mailwright.service.upload.recipe;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.RecipeStep;
import io.mailwright.service.upload.address.AddressProposal;
import io.mailwright.service.upload.source.FileRow;
import io.mailwright.service.upload.source.Garbled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs the steps of a recipe that change cells, one after the other, over rows. Thread-safe. */
public final class Mender {
    private static final Pattern BLANKS = Pattern.compile("[\\h\\s]+");

    private final List<Change> changes;

    private Mender(List<Change> changes) {
        this.changes = changes;
    }

    /** What one step, or several of one kind, do to a row. */
    @FunctionalInterface
    private interface Change {
        void apply(long line, Cells cells);
    }

    /**
     * Fits a recipe to the columns of a file.
     *
     * @throws Failure.Invalid if it names a column the file has not
     */
    public static Mender of(Recipe recipe, List<String> columns, Garbled garbled) {
        var changes = new ArrayList<Change>();
        var mends = new HashMap<Long, List<CellMend>>();
        for (int i = 0; i < recipe.steps().size(); i++) {
            var step = recipe.steps().get(i);
            int column = index(i, step.column(), columns);
            switch (step) {
                case RecipeStep.MendCell mend ->
                        mends.computeIfAbsent(mend.line(), _ -> new ArrayList<>())
                                .add(new CellMend(column, mend.was().strip(), mend.value()));
                case RecipeStep.LeaveOut _, RecipeStep.Blank _ -> {}
                case RecipeStep.Trim _ -> add(changes, mends, column, Mender::trimmed);
                case RecipeStep.ChangeCase one ->
                        add(changes, mends, column, value -> Letters.as(one.to(), value));
                case RecipeStep.Replace one -> add(changes, mends, column, replacing(one));
                case RecipeStep.UseProposals _ ->
                        add(changes, mends, column, value -> proposed(value, garbled));
            }
        }
        flush(changes, mends);
        return new Mender(List.copyOf(changes));
    }

    private static String proposed(String value, Garbled garbled) {
        return AddressProposal.of(value)
                .orElseGet(() -> garbled.looksSo(value) ? garbled.proposal(value) : value);
    }

    private static int index(int place, String column, List<String> columns) {
        int index = columns.indexOf(column);
        if (index < 0 && !column.isEmpty()) {
            throw new Failure.Invalid(
                    ("Step %d of the recipe works on the column \"%s\", which this file has not."
                                    + " It has: %s. Rename the column in the file, or take the"
                                    + " step away.")
                            .formatted(place + 1, column, String.join(", ", columns)));
        }
        return index;
    }

    private static void add(
            List<Change> changes,
            Map<Long, List<CellMend>> mends,
            int column,
            UnaryOperator<String> change) {
        flush(changes, mends);
        changes.add((_, cells) -> {
            var value = cells.get(column);
            if (!value.isEmpty()) {
                cells.set(column, change.apply(value));
            }
        });
    }

    /** Single cells that are mended one after the other are looked up by line in one go. */
    private static void flush(List<Change> changes, Map<Long, List<CellMend>> mends) {
        if (!mends.isEmpty()) {
            var byLine = Map.copyOf(mends);
            mends.clear();
            changes.add((line, cells) ->
                    byLine.getOrDefault(line, List.of()).forEach(mend -> mend.apply(cells)));
        }
    }

    private record CellMend(int column, String was, String value) {
        void apply(Cells cells) {
            if (cells.get(column).equals(was)) {
                cells.set(column, value);
            }
        }
    }

    private static String trimmed(String value) {
        return BLANKS.matcher(value).replaceAll(" ").strip();
    }

    private static UnaryOperator<String> replacing(RecipeStep.Replace step) {
        var by =
                step.values().stream()
                        .collect(
                                Collectors.toMap(String::strip, _ -> step.with(), (one, _) -> one));
        return value -> by.getOrDefault(value, value);
    }

    /** The row as it is after all steps; the same if there are none. */
    public FileRow mend(FileRow row) {
        if (changes.isEmpty()) {
            return row;
        }
        var cells = new Cells(row.cells());
        changes.forEach(change -> change.apply(row.line(), cells));
        return row.with(cells.all());
    }
}
