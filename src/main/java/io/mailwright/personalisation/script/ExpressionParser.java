package io.mailwright.personalisation.script;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Reads expressions: {@code OR} binds least, then {@code AND}, {@code NOT}, comparisons ({@code
 * personalisation.md} P5; the order is I).
 */
final class ExpressionParser {
    private final Tokens tokens;
    private final List<NameUse> names;

    /**
     * Reads from the given words.
     *
     * @param names where those that are met are added
     */
    ExpressionParser(Tokens tokens, List<NameUse> names) {
        this.tokens = tokens;
        this.names = names;
    }

    Expression read() {
        tokens.enter();
        int offset = tokens.peek().offset();
        var operands = chain("or", this::all);
        tokens.leave();
        return operands.size() == 1 ? operands.getFirst() : new Expression.Any(operands, offset);
    }

    private Expression all() {
        int offset = tokens.peek().offset();
        var operands = chain("and", this::not);
        return operands.size() == 1 ? operands.getFirst() : new Expression.All(operands, offset);
    }

    /** A list, since a chain of any length must not become a tree of that depth. */
    private List<Expression> chain(String word, Supplier<Expression> operand) {
        var operands = new ArrayList<Expression>();
        do {
            operands.add(operand.get());
        } while (tokens.takesWord(word));
        return operands;
    }

    private Expression not() {
        int offset = tokens.peek().offset();
        if (!tokens.takesWord("not")) {
            return comparison();
        }
        tokens.enter();
        var operand = not();
        tokens.leave();
        return new Expression.Not(operand, offset);
    }

    private Expression comparison() {
        int before = names.size();
        var left = operand();
        var operator = ComparisonOperator.of(tokens.peek());
        if (operator == null) {
            return left;
        }
        tokens.next();
        if (tokens.peek().type() == TokenType.STRING && tokens.peek().text().isEmpty()) {
            testedSince(before);
        }
        return new Expression.Comparison(operator, left, operand(), left.offset());
    }

    private Expression operand() {
        var token = tokens.peek();
        return switch (token.type()) {
            case STRING -> literal(Value.markup(token.text()));
            case NUMBER -> literal(new Value.Numeric(new BigDecimal(token.text())));
            case VARIABLE -> {
                tokens.next();
                yield new Expression.Variable(key(token), token.offset());
            }
            case NAME -> name(tokens.next());
            case WORD -> word();
            case SYMBOL -> group();
            default -> throw tokens.unexpected("a value");
        };
    }

    private Expression literal(Value value) {
        return new Expression.Literal(value, tokens.next().offset());
    }

    private Expression group() {
        if (!tokens.takesSymbol("(")) {
            throw tokens.unexpected("a value");
        }
        var inner = read();
        tokens.expectSymbol(")");
        return inner;
    }

    private Expression word() {
        var word = tokens.next();
        if (tokens.peek().isSymbol("(")) {
            return call(word);
        }
        return switch (key(word)) {
            case "true" -> new Expression.Literal(new Value.Truth(true), word.offset());
            case "false" -> new Expression.Literal(new Value.Truth(false), word.offset());
            case "then", "do", "to", "downto", "else", "elseif", "endif", "next" ->
                    throw tokens.error(word, "Expected a value, not " + word.described());
            default -> name(word);
        };
    }

    private Expression name(Token token) {
        var name = token.text().strip();
        names.add(tokens.use(name, token.offset()));
        return new Expression.Name(name.toLowerCase(Locale.ROOT), name, token.offset());
    }

    /** The function of that name, whose opening bracket comes next. */
    Expression.Call call(Token word) {
        int before = names.size();
        var arguments = new ArrayList<Expression>();
        tokens.expectSymbol("(");
        if (!tokens.takesSymbol(")")) {
            do {
                arguments.add(read());
            } while (tokens.takesSymbol(","));
            tokens.expectSymbol(")");
        }
        var function = Functions.named(word.text());
        if (function == null) {
            throw tokens.error(word, Functions.whyNot(word.text()));
        }
        var fault = function.faultIn(arguments);
        if (fault != null) {
            throw tokens.error(word, fault);
        }
        if (key(word).equals("empty")) {
            testedSince(before);
        }
        return new Expression.Call(function, arguments, word.offset());
    }

    private void testedSince(int before) {
        names.subList(before, names.size()).replaceAll(NameUse::tested);
    }

    static String key(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
