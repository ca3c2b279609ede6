package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

/** The comparisons of {@code personalisation.md} P5, grade I. */
enum ComparisonOperator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    GREATER(">"),
    LESS("<"),
    AT_LEAST(">="),
    AT_MOST("<=");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    /** The one a token stands for, if it does. */
    static @Nullable ComparisonOperator of(Token token) {
        for (var operator : values()) {
            if (token.isSymbol(operator.symbol)) {
                return operator;
            }
        }
        return null;
    }

    /**
     * Whether it holds.
     *
     * @param order as of {@link Comparable}
     */
    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case GREATER -> order > 0;
            case LESS -> order < 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
        };
    }
}
