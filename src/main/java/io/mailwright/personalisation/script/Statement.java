package io.mailwright.personalisation.script;

import io.mailwright.personalisation.fetch.HttpGet;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One step of making a message; what is printed as it is, too, is a step. */
sealed interface Statement {
    /** Where it begins in its source. */
    int offset();

    /** Printed as it is. */
    record Text(String text, int offset) implements Statement {}

    /** {@code %%linkname%%}: the alias of the link it stands in. */
    record Alias(String text, int offset) implements Statement {}

    /** {@code %%name%%} or {@code %%=Function()=%%}. */
    record Print(Expression value, int offset) implements Statement {}

    /** {@code %%httpget "…"%%}. */
    record Fetch(HttpGet get, int offset) implements Statement {}

    /** {@code <custom type="content" name="…">}, where dynamic content goes. */
    record Slot(String name, int offset) implements Statement {}

    /** {@code VAR}. */
    record Declare(List<String> variables, int offset) implements Statement {}

    /** {@code SET}. */
    record Assign(String variable, Expression value, int offset) implements Statement {}

    /** A function whose value is not used. */
    record Evaluate(Expression.Call call, int offset) implements Statement {}

    /** {@code IF}: the first branch whose condition is true, or the one without. */
    record Choose(List<Branch> branches, int offset) implements Statement {}

    /** {@code FOR}, upwards or downwards. */
    record Loop(
            String variable,
            Expression from,
            Expression to,
            boolean isDownwards,
            List<Statement> body,
            int offset)
            implements Statement {}

    /** What another source says, such as one of several contents. */
    record Embed(Script script, int offset) implements Statement {}

    /**
     * A way through a {@link Choose}.
     *
     * @param condition none for {@code ELSE}
     */
    record Branch(@Nullable Expression condition, List<Statement> body) {}
}
