package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.CheckGroup;
import io.mailwright.domain.upload.DuplicateRule;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.RecipeStep;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.ValueCluster;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.util.Locale;
import java.util.stream.Collectors;

/** Words for what the check finds and for the steps of a recipe. */
final class CheckWords {
    private final Texts texts;

    CheckWords(Texts texts) {
        this.texts = texts;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Such as "Not a date". */
    String title(CheckEntry entry) {
        var group = entry.group();
        return switch (entry.kind()) {
            case ALL -> texts.get("check.all");
            case CLUSTERS -> texts.get("check.clusters");
            case GROUP -> group == null ? "" : title(group);
        };
    }

    private String title(CheckGroup group) {
        return group.finding() == Finding.CHANGED
                ? group.column()
                : texts.get("finding." + key(group.finding()));
    }

    /** Where, and what can be done. */
    String note(CheckEntry entry) {
        var group = entry.group();
        if (group == null) {
            return entry.kind() == CheckEntry.Kind.ALL
                    ? texts.get("check.all.note")
                    : texts.get("check.clusters.note");
        }
        return switch (group.finding()) {
            case CHANGED -> texts.get("check.changed.note");
            case BOUNCED, HELD ->
                    texts.get(
                            group.state() == RowState.CREATED
                                    ? "check.again.note"
                                    : "check.stay.note");
            case MENDABLE_ADDRESS, SUSPECT_DOMAIN -> texts.get("check.mendable.note");
            default ->
                    group.column().isEmpty()
                            ? texts.get("check.stay.note")
                            : texts.get("check.column.note", group.column());
        };
    }

    /** What a step does, such as "City: blanks taken away". */
    String step(RecipeStep step) {
        return switch (step) {
            case RecipeStep.Trim(var column) -> texts.get("step.trim", column);
            case RecipeStep.ChangeCase(var column, var to) ->
                    texts.get("step.case." + key(to), column);
            case RecipeStep.Replace(var column, var values, var with) ->
                    texts.get(
                            "step.replace",
                            column,
                            String.join(", ", values),
                            with.isEmpty() ? texts.get("step.empty") : with);
            case RecipeStep.UseProposals(var column) -> texts.get("step.proposals", column);
            case RecipeStep.Blank(var finding, var column) ->
                    texts.get("step.blank", column, texts.get("finding." + key(finding)));
            case RecipeStep.LeaveOut(var finding, var column) ->
                    texts.get("step.leave", column, texts.get("finding." + key(finding)));
            case RecipeStep.MendCell(var line, var column, var was, var value) ->
                    texts.get(
                            "step.mend",
                            column,
                            Formats.count(line),
                            was.isEmpty() ? texts.get("step.empty") : was,
                            value.isEmpty() ? texts.get("step.empty") : value);
        };
    }

    /** What a button does with all rows of a group. */
    String fix(RecipeStep step, long rows) {
        return switch (step) {
            case RecipeStep.UseProposals _ -> texts.get("fix.proposals", rows);
            case RecipeStep.Blank _ -> texts.get("fix.blank", rows);
            case RecipeStep.LeaveOut _ -> texts.get("fix.leave", rows);
            case RecipeStep.Trim _ -> texts.get("fix.trim");
            case RecipeStep.ChangeCase(_, var to) -> texts.get("fix.case." + key(to));
            case RecipeStep.Replace _, RecipeStep.MendCell _ -> step(step);
        };
    }

    String rule(DuplicateRule rule) {
        return texts.get("duplicates." + key(rule));
    }

    /** All values with their numbers, such as "Munich (12), munich (3)". */
    String values(ValueCluster cluster) {
        return cluster.values().stream()
                .map(one ->
                        texts.get("check.cluster.value", one.value(), Formats.count(one.rows())))
                .collect(Collectors.joining(" · "));
    }
}
