package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One function that scripts may use.
 *
 * @param name as the vendor writes it
 * @param output the argument, from 0, that is a variable to be set; -1 for none
 */
record Function(String name, int fewest, int most, int output, Body body) {
    /** What a function does. */
    @FunctionalInterface
    interface Body {
        Value apply(Arguments arguments);
    }

    static Function of(String name, int fewest, int most, Body body) {
        return new Function(name, fewest, most, -1, body);
    }

    /** What is wrong with such arguments, if something is. */
    @Nullable String faultIn(List<Expression> arguments) {
        int count = arguments.size();
        if (count < fewest || count > most) {
            return name + " takes " + counts() + ", not " + count;
        }
        boolean setsVariable =
                output < 0
                        || output >= count
                        || arguments.get(output) instanceof Expression.Variable;
        return setsVariable ? null : "Value " + (output + 1) + " of " + name + " is a variable";
    }

    private String counts() {
        var values = fewest == 1 && most == 1 ? " value" : " values";
        if (most == Integer.MAX_VALUE) {
            return fewest + " or more values";
        }
        return fewest == most ? fewest + values : fewest + " to " + most + values;
    }
}
