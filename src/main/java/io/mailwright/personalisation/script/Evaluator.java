package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;

/** Computes the values of expressions. */
final class Evaluator {
    private final Execution execution;

    Evaluator(Execution execution) {
        this.execution = execution;
    }

    Value value(Expression expression) {
        return switch (expression) {
            case Expression.Literal(var value, var _) -> value;
            case Expression.Variable(var name, var _) -> execution.variable(name);
            case Expression.Name(var key, var name, var offset) -> named(key, name, offset);
            case Expression.Call call -> call(call);
            default -> new Value.Truth(truth(expression));
        };
    }

    boolean truth(Expression expression) {
        return switch (expression) {
            case Expression.All(var operands, var _) -> operands.stream().allMatch(this::truth);
            case Expression.Any(var operands, var _) -> operands.stream().anyMatch(this::truth);
            case Expression.Not(var operand, var _) -> !truth(operand);
            case Expression.Comparison(var operator, var left, var right, var _) ->
                    operator.holds(Conversions.order(value(left), value(right)));
            default -> Conversions.truth(value(expression));
        };
    }

    /** The value of an attribute, or of a string of {@code personalisation.md} P2. */
    Value named(String name, int offset) {
        return named(name.toLowerCase(Locale.ROOT), name, offset);
    }

    private Value named(String key, String name, int offset) {
        var value = find(key);
        if (value == null) {
            throw execution.fault(offset, "Unknown personalisation string: " + name);
        }
        return value;
    }

    @Nullable Value find(String key) {
        var value = execution.regions().value(key);
        return value != null ? value : execution.environment().value(key);
    }

    private Value call(Expression.Call call) {
        execution.step(call.offset());
        var value = call.function().body().apply(new Arguments(execution, call));
        int length = value instanceof Value.Text(var text, var _) ? text.length() : 1;
        if (length > Budget.LONGEST_VALUE) {
            throw execution.fault(call.offset(), Budget.tooLong());
        }
        execution.work(length, call.offset());
        return value;
    }

    int integer(Expression expression) {
        try {
            return number(expression).intValueExact();
        } catch (ArithmeticException _) {
            throw execution.fault(expression.offset(), "This is no whole number within reach");
        }
    }

    BigDecimal number(Expression expression) {
        var value = value(expression);
        var number = Conversions.number(value);
        if (number == null) {
            throw execution.fault(
                    expression.offset(), "This is no number: " + shortened(value.text()));
        }
        return number;
    }

    LocalDateTime moment(Expression expression) {
        var value = value(expression);
        var moment = Conversions.moment(value, execution.environment());
        if (moment == null) {
            throw execution.fault(
                    expression.offset(), "This is no date: " + shortened(value.text()));
        }
        return moment;
    }

    private static String shortened(String text) {
        int most = 40;
        var line = text.lines().findFirst().orElse("");
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }
}
