package io.mailwright.service.upload.recipe;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.mailwright.domain.upload.DuplicateRule;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.RecipeStep;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A recipe as JSON has it.
 *
 * @param steps in order
 * @param duplicates {@code first}, {@code last} or {@code most-complete}; {@code null} for last
 */
public record StoredRecipe(@Nullable List<@Nullable Step> steps, @Nullable String duplicates) {
    /**
     * One step; which fields it has depends on what it does.
     *
     * @param does {@code trim}, {@code lower-case}, {@code upper-case}, {@code title-case}, {@code
     *     replace}, {@code use-proposals}, {@code blank}, {@code leave-out} or {@code mend-cell}
     * @param column in the file's words
     * @param values what is replaced; of a mended cell the one it held
     * @param with what is put there
     * @param finding what is wrong with the rows concerned, such as {@code no-date}
     * @param line of a mended cell
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            @Nullable String does,
            @Nullable String column,
            @Nullable List<String> values,
            @Nullable String with,
            @Nullable String finding,
            @Nullable Long line) {
        @Override
        public String toString() {
            var said = new StringBuilder(String.valueOf(does));
            said.append(line == null ? "" : " in line " + line);
            said.append(column == null || column.isEmpty() ? "" : " " + column);
            said.append(finding == null ? "" : " if " + finding);
            said.append(values == null ? "" : ": " + String.join(", ", values));
            return said.append(with == null ? "" : " -> " + with).toString();
        }
    }

    private static final Step NOTHING = new Step(null, null, null, null, null, null);

    /** The stored form of a recipe. */
    public static StoredRecipe of(Recipe recipe) {
        return new StoredRecipe(
                recipe.steps().stream().map(StoredRecipe::step).toList(),
                word(recipe.duplicates()));
    }

    /** The stored form of one step. */
    public static Step step(RecipeStep step) {
        var column = step.column();
        return switch (step) {
            case RecipeStep.Trim _ -> new Step("trim", column, null, null, null, null);
            case RecipeStep.ChangeCase one ->
                    new Step(word(one.to()) + "-case", column, null, null, null, null);
            case RecipeStep.Replace one ->
                    new Step("replace", column, one.values(), one.with(), null, null);
            case RecipeStep.UseProposals _ ->
                    new Step("use-proposals", column, null, null, null, null);
            case RecipeStep.Blank one ->
                    new Step("blank", column, null, null, word(one.finding()), null);
            case RecipeStep.LeaveOut one ->
                    new Step("leave-out", column, null, null, word(one.finding()), null);
            case RecipeStep.MendCell one ->
                    new Step(
                            "mend-cell", column, List.of(one.was()), one.value(), null, one.line());
        };
    }

    /** Each step in a few words, such as {@code replace City: muc, Muenchen -> München}. */
    public List<String> words() {
        return steps == null ? List.of() : steps.stream().map(String::valueOf).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The recipe it is.
     *
     * @throws IllegalArgumentException if it is none, saying why in words
     */
    public Recipe recipe() {
        var all = steps == null ? List.<@Nullable Step>of() : steps;
        var read = new java.util.ArrayList<RecipeStep>();
        for (var step : all) {
            try {
                read.add(step(step == null ? NOTHING : step));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Step %d cannot be used: %s".formatted(read.size() + 1, e.getMessage()), e);
            }
        }
        var rule =
                duplicates == null
                        ? DuplicateRule.LAST
                        : value(DuplicateRule.class, "\"duplicates\"", duplicates);
        return new Recipe(read, rule);
    }

    private static RecipeStep step(Step step) {
        var does = given(step.does, "does");
        var column = step.column == null ? "" : step.column;
        return switch (does) {
            case "trim" -> new RecipeStep.Trim(given(column, "column"));
            case "lower-case", "upper-case", "title-case" ->
                    new RecipeStep.ChangeCase(
                            given(column, "column"),
                            value(RecipeStep.LetterCase.class, "does", does.substring(0, 5)));
            case "replace" ->
                    new RecipeStep.Replace(
                            given(column, "column"),
                            values(step),
                            step.with == null ? "" : step.with);
            case "use-proposals" -> new RecipeStep.UseProposals(given(column, "column"));
            case "blank" -> new RecipeStep.Blank(finding(step), given(column, "column"));
            case "leave-out" -> new RecipeStep.LeaveOut(finding(step), column);
            case "mend-cell" ->
                    new RecipeStep.MendCell(
                            line(step),
                            given(column, "column"),
                            values(step).getFirst(),
                            step.with == null ? "" : step.with);
            default ->
                    throw new IllegalArgumentException(
                            ("it says \"%s\", but must say trim, lower-case, upper-case, title-case,"
                                            + " replace, use-proposals, blank, leave-out or mend-cell.")
                                    .formatted(does));
        };
    }

    private static String given(@Nullable String text, String name) {
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException("\"%s\" is missing.".formatted(name));
        }
        return text;
    }

    private static List<String> values(Step step) {
        if (step.values == null || step.values.isEmpty()) {
            throw new IllegalArgumentException("\"values\" is missing.");
        }
        return step.values;
    }

    private static long line(Step step) {
        if (step.line == null) {
            throw new IllegalArgumentException("\"line\" is missing.");
        }
        return step.line;
    }

    private static Finding finding(Step step) {
        return value(Finding.class, "\"finding\"", given(step.finding, "finding"));
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException _) {
            var known =
                    java.util.Arrays.stream(type.getEnumConstants())
                            .map(StoredRecipe::word)
                            .collect(java.util.stream.Collectors.joining(", "));
            throw new IllegalArgumentException(
                    "%s says \"%s\", but must be one of: %s.".formatted(name, text, known));
        }
    }
}
