package io.mailwright.personalisation.script;

import io.mailwright.personalisation.fetch.HttpGet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads a whole source into statements. What stands between scripts belongs to the statement it
 * stands in, so an {@code IF} may begin in one script and end in another.
 */
final class Parser {
    private final Source source;
    private final Tokens tokens;
    private final List<NameUse> names = new ArrayList<>();
    private final List<HttpGet> fetches = new ArrayList<>();
    private final ExpressionParser expressions;

    private Parser(Source source, List<Token> tokens) {
        this.source = source;
        this.tokens = new Tokens(source, tokens);
        this.expressions = new ExpressionParser(this.tokens, names);
    }

    /** Reads content. */
    static Script content(String text) {
        var source = new Source(text);
        var parser = new Parser(source, new ContentLexer(source).tokens());
        var statements = parser.statements();
        if (parser.tokens.peek().type() != TokenType.END) {
            throw parser.misplaced();
        }
        return parser.script(statements);
    }

    /** Reads a condition that stands alone; the one statement of the script is to print it. */
    static Script condition(String text) {
        var source = new Source(text);
        var words = new ArrayList<Token>();
        ScriptLexer.read(source, 0, ScriptLexer.Ending.SOURCE, words);
        var parser = new Parser(source, words);
        var condition = parser.expressions.read();
        parser.tokens.expect(TokenType.BLOCK_END, "the end of the condition");
        return parser.script(List.of(new Statement.Print(condition, 0)));
    }

    private Script script(List<Statement> statements) {
        return new Script(source, statements, names, fetches);
    }

    /** All up to a word that belongs to the statement around them. */
    private List<Statement> statements() {
        var statements = new ArrayList<Statement>();
        while (true) {
            var token = tokens.peek();
            switch (token.type()) {
                case BLOCK_END -> tokens.next();
                case CONTENT -> statements.add(content());
                case INLINE_START -> statements.add(inline());
                case WORD -> {
                    if (endsBody(token)) {
                        return statements;
                    }
                    statements.add(statement());
                }
                case END -> {
                    return statements;
                }
                default -> throw tokens.unexpected("a statement such as SET, IF or FOR");
            }
        }
    }

    private Statement content() {
        var statement = Objects.requireNonNull(tokens.next().content());
        if (statement
                instanceof Statement.Print(Expression.Name(var _, var name, var offset), var _)) {
            names.add(tokens.use(name, offset));
        } else if (statement instanceof Statement.Fetch(var get, var offset)) {
            fetches.add(get);
            get.url(name -> {
                names.add(tokens.use(name, offset));
                return "";
            });
        }
        return statement;
    }

    /** One function, as the vendor's pages say (V). */
    private Statement inline() {
        int offset = tokens.next().offset();
        var word = tokens.takes(TokenType.WORD);
        if (word == null || !tokens.peek().isSymbol("(")) {
            throw tokens.unexpected("a function such as v(@name)");
        }
        var call = expressions.call(word);
        tokens.expect(TokenType.INLINE_END, "=%%");
        return new Statement.Print(call, offset);
    }

    private static boolean endsBody(Token token) {
        return switch (ExpressionParser.key(token)) {
            case "elseif", "else", "endif", "next" -> true;
            default -> false;
        };
    }

    private Statement statement() {
        tokens.enter();
        var word = tokens.next();
        var statement =
                switch (ExpressionParser.key(word)) {
                    case "var" -> declaration(word);
                    case "set" -> assignment(word);
                    case "if" -> choice(word);
                    case "for" -> loop(word);
                    default -> evaluation(word);
                };
        tokens.leave();
        return statement;
    }

    private Statement evaluation(Token word) {
        if (!tokens.peek().isSymbol("(")) {
            throw tokens.error(
                    word, "Expected a statement such as SET, IF or FOR, not " + word.described());
        }
        return new Statement.Evaluate(expressions.call(word), word.offset());
    }

    private Statement declaration(Token word) {
        var variables = new ArrayList<String>();
        do {
            variables.add(variable());
        } while (tokens.takesSymbol(","));
        return new Statement.Declare(variables, word.offset());
    }

    private Statement assignment(Token word) {
        var variable = variable();
        tokens.expectSymbol("=");
        return new Statement.Assign(variable, expressions.read(), word.offset());
    }

    private Statement choice(Token word) {
        var branches = new ArrayList<Statement.Branch>();
        var condition = expressions.read();
        tokens.expectWord("then");
        branches.add(new Statement.Branch(condition, statements()));
        while (tokens.takesWord("elseif")) {
            condition = expressions.read();
            tokens.expectWord("then");
            branches.add(new Statement.Branch(condition, statements()));
        }
        if (tokens.takesWord("else")) {
            branches.add(new Statement.Branch(null, statements()));
        }
        if (!tokens.takesWord("endif")) {
            throw unclosed(word, "ENDIF");
        }
        return new Statement.Choose(branches, word.offset());
    }

    private Statement loop(Token word) {
        var variable = variable();
        tokens.expectSymbol("=");
        var from = expressions.read();
        boolean isDownwards = tokens.takesWord("downto");
        if (!isDownwards) {
            tokens.expectWord("to");
        }
        var to = expressions.read();
        tokens.expectWord("do");
        var body = statements();
        if (!tokens.takesWord("next")) {
            throw unclosed(word, "NEXT");
        }
        var again = tokens.takes(TokenType.VARIABLE);
        if (again != null && !ExpressionParser.key(again).equals(variable)) {
            throw tokens.error(again, "This NEXT belongs to @" + variable);
        }
        return new Statement.Loop(variable, from, to, isDownwards, body, word.offset());
    }

    /** What is missing at the end is the fault of the statement's beginning. */
    private SyntaxException unclosed(Token word, String ending) {
        return tokens.peek().type() == TokenType.END
                ? tokens.error(word, ending + " is missing for this " + word.text())
                : tokens.unexpected(ending);
    }

    private SyntaxException misplaced() {
        var token = tokens.peek();
        return tokens.error(token, "This " + token.text() + " belongs to no statement before it");
    }

    private String variable() {
        return ExpressionParser.key(tokens.expect(TokenType.VARIABLE, "a variable such as @name"));
    }
}
