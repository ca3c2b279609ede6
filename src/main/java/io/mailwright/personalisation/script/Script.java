package io.mailwright.personalisation.script;

import io.mailwright.personalisation.fetch.HttpGet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Content that has been read: what is printed as it is, {@code %%names%%}, {@code httpget} and
 * scripts ({@code personalisation.md} P1, P4, P5). Immutable; an {@link Execution} runs it.
 */
public final class Script {
    private final Source source;
    private final List<Statement> statements;
    private final List<NameUse> names;
    private final List<HttpGet> fetches;

    /**
     * A content and when it is chosen.
     *
     * @param condition an expression as in {@code IF}
     */
    public record Option(String condition, String content) {}

    Script(Source source, List<Statement> statements, List<NameUse> names, List<HttpGet> fetches) {
        this.source = source;
        this.statements = List.copyOf(statements);
        this.names = List.copyOf(names);
        this.fetches = List.copyOf(fetches);
    }

    /**
     * Reads content.
     *
     * @throws SyntaxException if it is not well-formed
     */
    public static Script parse(String content) {
        return Parser.content(content);
    }

    /**
     * Reads contents of which the first is chosen whose condition is true.
     *
     * @throws SyntaxException if one of them is not well-formed
     */
    public static Script firstOf(List<Option> options, String otherwise) {
        var branches = new ArrayList<Statement.Branch>();
        var names = new ArrayList<NameUse>();
        var fetches = new ArrayList<HttpGet>();
        for (var option : options) {
            var condition = Parser.condition(option.condition());
            var print = (Statement.Print) condition.statements.getFirst();
            branches.add(branch(print.value(), parse(option.content()), names, fetches));
            names.addAll(condition.names);
        }
        branches.add(branch(null, parse(otherwise), names, fetches));
        var choose = new Statement.Choose(branches, 0);
        return new Script(new Source(""), List.of(choose), names, fetches);
    }

    private static Statement.Branch branch(
            @Nullable Expression condition,
            Script content,
            List<NameUse> names,
            List<HttpGet> fetches) {
        names.addAll(content.names);
        fetches.addAll(content.fetches);
        return new Statement.Branch(condition, List.of(new Statement.Embed(content, 0)));
    }

    /**
     * The parts of content that are not printed as they are, in order.
     *
     * @throws SyntaxException if it is not well-formed
     */
    public static List<Span> spans(String content) {
        return new ContentLexer(new Source(content)).spans();
    }

    /** The names it asks for, each time it does; those of a chosen content by its own lines. */
    public List<NameUse> names() {
        return names;
    }

    /**
     * The names, in lower case, of which a value is wanted: printed as they are, or never asked
     * whether they have one.
     */
    public Set<String> wanted() {
        var tested =
                names.stream()
                        .filter(NameUse::isTested)
                        .map(Script::key)
                        .collect(Collectors.toUnmodifiableSet());
        var wanted =
                names.stream()
                        .map(Script::key)
                        .filter(name -> !tested.contains(name))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (var statement : statements) {
            if (statement instanceof Statement.Print(Expression.Name name, var _)) {
                wanted.add(name.key());
            }
        }
        return wanted;
    }

    private static String key(NameUse use) {
        return use.name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing in it depends on anything but the values of names. */
    public boolean isNamesOnly() {
        return statements.stream()
                .allMatch(statement ->
                        statement instanceof Statement.Text
                                || statement instanceof Statement.Print(Expression.Name _, var _));
    }

    /** Every {@code httpget} in it, in order. */
    public List<HttpGet> fetches() {
        return fetches;
    }

    Source source() {
        return source;
    }

    List<Statement> statements() {
        return statements;
    }
}
