package io.mailwright.personalisation.script;

import java.util.List;

/** What a script computes a value from. */
sealed interface Expression {
    /** Where it begins in its source. */
    int offset();

    /** A text, number, {@code true} or {@code false}, as written. */
    record Literal(Value value, int offset) implements Expression {}

    /**
     * {@code @name}.
     *
     * @param name in lower case, without the sign
     */
    record Variable(String name, int offset) implements Expression {}

    /**
     * An attribute or a string of {@code personalisation.md} P2.
     *
     * @param key the name in lower case
     * @param name as written
     */
    record Name(String key, String name, int offset) implements Expression {}

    /** A function with its arguments. */
    record Call(Function function, List<Expression> arguments, int offset) implements Expression {}

    /** One of the six comparisons. */
    record Comparison(ComparisonOperator operator, Expression left, Expression right, int offset)
            implements Expression {}

    /** {@code AND} between any number; those after the first that is false are not looked at. */
    record All(List<Expression> operands, int offset) implements Expression {}

    /** {@code OR} between any number; those after the first that is true are not looked at. */
    record Any(List<Expression> operands, int offset) implements Expression {}

    /** {@code NOT}. */
    record Not(Expression operand, int offset) implements Expression {}
}
