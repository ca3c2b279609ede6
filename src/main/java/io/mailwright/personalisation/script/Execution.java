package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The making of one message. Its parts share the variables, and are made in the order HTML, text,
 * subject (V devsf). For one thread, and one message.
 */
public final class Execution {
    /** Of contents within each other (X). */
    private static final int DEEPEST = 5;

    private final Environment environment;
    private final Map<String, Value> variables = new HashMap<>();
    private final Budget budget = new Budget();
    private final Regions regions = new Regions();
    private final List<Datum> data = new ArrayList<>();
    private final Evaluator evaluator = new Evaluator(this);
    private Source source = new Source("");
    private boolean isHtml;
    private int depth;

    public Execution(Environment environment) {
        this.environment = environment;
    }

    /**
     * What a part prints.
     *
     * @param isHtml whether data is escaped ({@code personalisation.md} P1, X)
     * @throws NotRendered if there is to be no such message
     */
    public String run(Script script, boolean isHtml) {
        this.isHtml = isHtml;
        regions.endAll();
        data.clear();
        return printed(script);
    }

    /**
     * Where in what the last part printed data stands, in its order; what other contents within it
     * have printed counts as markup.
     */
    public List<Datum> data() {
        return List.copyOf(data);
    }

    /** Remembers where data was printed. */
    void printed(int start, int end, String value) {
        if (depth == 0 && end > start) {
            data.add(new Datum(start, end, value));
        }
    }

    /**
     * What content prints that stands within other content.
     *
     * @param what it is called in a message
     * @param offset where it is asked for
     */
    String content(Script script, String what, int offset) {
        if (depth == DEEPEST) {
            throw fault(offset, "Too many contents within each other, more than " + DEEPEST);
        }
        depth++;
        try {
            return printed(script);
        } catch (NotRendered.Faulty e) {
            throw fault(offset, what + ", " + e.problem());
        } finally {
            depth--;
        }
    }

    private String printed(Script script) {
        var around = source;
        source = script.source();
        try {
            var out = new StringBuilder(source.text().length() + 256);
            new Runner(this, out).run(script.statements());
            return out.toString();
        } finally {
            source = around;
        }
    }

    /** Runs statements of another source. */
    void within(Script script, Runner runner) {
        var around = source;
        source = script.source();
        try {
            runner.run(script.statements());
        } finally {
            source = around;
        }
    }

    void step(int offset) {
        refuse(budget.step(), offset);
    }

    void work(long characters, int offset) {
        refuse(budget.work(characters), offset);
    }

    private void refuse(@Nullable String reason, int offset) {
        if (reason != null) {
            throw fault(offset, reason);
        }
    }

    NotRendered.Faulty fault(int offset, String message) {
        return new NotRendered.Faulty(source.problem(offset, message));
    }

    SyntaxProblem problem(int offset, String message) {
        return source.problem(offset, message);
    }

    /** One that was not set is worth nothing. */
    Value variable(String name) {
        return variables.getOrDefault(name, Value.EMPTY);
    }

    void set(String name, Value value) {
        variables.put(name, value);
    }

    Environment environment() {
        return environment;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Regions regions() {
        return regions;
    }

    boolean isHtml() {
        return isHtml;
    }
}
