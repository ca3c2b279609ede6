package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** The words of a source, taken one after another, and how deep in it the reader is. */
final class Tokens {
    /** Of statements and expressions within each other (X). */
    private static final int DEEPEST = 40;

    private final Source source;
    private final List<Token> tokens;
    private int at;
    private int depth;

    Tokens(Source source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        var token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean isWord(String word) {
        return peek().isWord(word);
    }

    boolean takesWord(String word) {
        boolean is = isWord(word);
        if (is) {
            next();
        }
        return is;
    }

    boolean takesSymbol(String symbol) {
        boolean is = peek().isSymbol(symbol);
        if (is) {
            next();
        }
        return is;
    }

    @Nullable Token takes(TokenType type) {
        return peek().type() == type ? next() : null;
    }

    void expectWord(String word) {
        if (!takesWord(word)) {
            throw unexpected(word.toUpperCase(Locale.ROOT));
        }
    }

    void expectSymbol(String symbol) {
        if (!takesSymbol(symbol)) {
            throw unexpected(symbol);
        }
    }

    Token expect(TokenType type, String described) {
        var token = takes(type);
        if (token == null) {
            throw unexpected(described);
        }
        return token;
    }

    SyntaxException unexpected(String expected) {
        return error(peek(), "Expected " + expected + ", not " + peek().described());
    }

    SyntaxException error(Token token, String message) {
        return source.error(token.offset(), message);
    }

    NameUse use(String name, int offset) {
        var place = source.problem(offset, name);
        return new NameUse(name, place.line(), place.column(), false);
    }

    void enter() {
        if (++depth > DEEPEST) {
            throw error(peek(), "Too many things within each other, more than " + DEEPEST);
        }
    }

    void leave() {
        depth--;
    }
}
