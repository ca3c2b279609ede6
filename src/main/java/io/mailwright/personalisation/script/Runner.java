package io.mailwright.personalisation.script;

import io.mailwright.personalisation.fetch.FetchTime;
import io.mailwright.personalisation.fetch.Fetched;
import io.mailwright.personalisation.fetch.HttpGet;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Runs statements and collects what they print. */
final class Runner {
    private final Execution execution;
    private final Evaluator evaluator;
    private final StringBuilder out;

    Runner(Execution execution, StringBuilder out) {
        this.execution = execution;
        this.evaluator = execution.evaluator();
        this.out = out;
    }

    void run(List<Statement> statements) {
        for (var statement : statements) {
            execution.step(statement.offset());
            run(statement);
            if (out.length() > Budget.LONGEST_PART) {
                throw execution.fault(
                        statement.offset(),
                        "The message is longer than " + Budget.LONGEST_PART + " characters");
            }
        }
    }

    private void run(Statement statement) {
        switch (statement) {
            case Statement.Text(var text, var _) -> out.append(text);
            case Statement.Alias(var text, var _) -> out.append(text);
            case Statement.Print(var value, var _) -> print(evaluator.value(value));
            case Statement.Fetch(var get, var offset) -> fetch(get, offset);
            case Statement.Slot(var name, var offset) -> slot(name, offset);
            case Statement.Declare(var variables, var _) ->
                    variables.forEach(variable -> execution.set(variable, Value.EMPTY));
            case Statement.Assign(var variable, var value, var _) ->
                    execution.set(variable, evaluator.value(value));
            case Statement.Evaluate(var call, var _) -> evaluator.value(call);
            case Statement.Choose(var branches, var _) -> choose(branches);
            case Statement.Loop loop -> loop(loop);
            case Statement.Embed(var script, var _) -> execution.within(script, this);
        }
    }

    private void print(Value value) {
        int start = out.length();
        var text = value.text();
        if (value instanceof Value.Text(var _, var isData) && !isData) {
            out.append(text);
            return;
        }
        if (execution.isHtml()) {
            HtmlEscaping.append(text, out);
        } else {
            out.append(text);
        }
        execution.printed(start, out.length(), text);
    }

    private void choose(List<Statement.Branch> branches) {
        for (var branch : branches) {
            if (branch.condition() == null || evaluator.truth(branch.condition())) {
                run(branch.body());
                return;
            }
        }
    }

    private void loop(Statement.Loop loop) {
        long from = evaluator.integer(loop.from());
        long to = evaluator.integer(loop.to());
        int step = loop.isDownwards() ? -1 : 1;
        for (long i = from; loop.isDownwards() ? i >= to : i <= to; i += step) {
            execution.step(loop.offset());
            execution.set(loop.variable(), Value.Numeric.of(i));
            run(loop.body());
        }
    }

    /** A slot that nothing was put into prints nothing (X). */
    private void slot(String name, int offset) {
        var content = execution.environment().slot(name);
        if (content != null) {
            out.append(execution.content(content, "dynamic content " + name, offset));
        }
    }

    private void fetch(HttpGet get, int offset) {
        if (get.time() == FetchTime.AFTER_SEND) {
            return;
        }
        var url = get.url(name -> evaluator.named(name, offset).text());
        var fetched =
                get.time() == FetchTime.BEFORE_SEND
                        ? execution.environment().fetchedBefore(url)
                        : execution.environment().fetch(url);
        switch (fetched) {
            case Fetched.Body(var text) when !text.isBlank() -> out.append(text);
            case Fetched.Body _ -> nothingCame(get, null, offset);
            case Fetched.Failed(var reason) -> nothingCame(get, reason, offset);
        }
    }

    private void nothingCame(HttpGet get, @Nullable String reason, int offset) {
        var message =
                "Nothing was fetched" + (reason == null ? ": the answer is empty" : ": " + reason);
        var problem = execution.problem(offset, message).toString();
        switch (get.onEmpty()) {
            case CONTINUE -> {}
            case STOP_SEND -> throw new NotRendered.Stopped(problem);
            case SKIP_RECIPIENT ->
                    throw get.time() == FetchTime.BEFORE_SEND
                            ? new NotRendered.Stopped(problem)
                            : new NotRendered.Skipped(problem);
        }
    }
}
