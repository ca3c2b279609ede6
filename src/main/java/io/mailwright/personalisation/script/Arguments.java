package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;

/** The arguments of one call; each is computed when it is asked for. */
final class Arguments {
    private final Execution execution;
    private final Expression.Call call;

    Arguments(Execution execution, Expression.Call call) {
        this.execution = execution;
        this.call = call;
    }

    int count() {
        return call.arguments().size();
    }

    boolean has(int index) {
        return index < count();
    }

    Value value(int index) {
        var value = execution.evaluator().value(call.arguments().get(index));
        work(value instanceof Value.Text(var text, var _) ? text.length() : 1);
        return value;
    }

    String text(int index) {
        return value(index).text();
    }

    String text(int index, String otherwise) {
        return has(index) ? text(index) : otherwise;
    }

    int integer(int index) {
        return execution.evaluator().integer(call.arguments().get(index));
    }

    LocalDateTime moment(int index) {
        return execution.evaluator().moment(call.arguments().get(index));
    }

    boolean truth(int index) {
        return execution.evaluator().truth(call.arguments().get(index));
    }

    boolean truth(int index, boolean otherwise) {
        return has(index) ? truth(index) : otherwise;
    }

    /** Sets the variable that an argument is, if it is given. */
    void set(int index, long value) {
        if (has(index)
                && call.arguments().get(index) instanceof Expression.Variable(var name, var _)) {
            execution.set(name, Value.Numeric.of(value));
        }
    }

    void work(long characters) {
        execution.work(characters, call.offset());
    }

    NotRendered.Faulty fault(String message) {
        return execution.fault(call.offset(), call.function().name() + ": " + message);
    }

    /** The problem in words, with its place. */
    String problem(String message) {
        return execution.problem(call.offset(), call.function().name() + ": " + message).toString();
    }

    /** What content within this content prints. */
    Value content(Script script, String what) {
        return Value.markup(execution.content(script, what, call.offset()));
    }

    @Nullable Value find(String key) {
        return execution.evaluator().find(key);
    }

    Environment environment() {
        return execution.environment();
    }

    Regions regions() {
        return execution.regions();
    }

    boolean isHtml() {
        return execution.isHtml();
    }
}
