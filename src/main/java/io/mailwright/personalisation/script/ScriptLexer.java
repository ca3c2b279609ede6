package io.mailwright.personalisation.script;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts one script into words ({@code personalisation.md} P5). */
final class ScriptLexer {
    /** What ends a script. */
    enum Ending {
        BLOCK("]%%"),
        INLINE("=%%"),
        TAG("</script>"),
        /** The end of the source; for a condition that stands alone. */
        SOURCE("");

        private final String written;

        Ending(String written) {
            this.written = written;
        }
    }

    private static final Pattern END_TAG =
            Pattern.compile("</script\\s*+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d++(?:\\.\\d++)?");
    private static final Pattern SYMBOL = Pattern.compile("==|!=|>=|<=|[<>=(),]");
    private static final Pattern VARIABLE = Pattern.compile("@([\\p{L}\\p{Nd}_]++)");
    private static final Pattern NAME = Pattern.compile("\\[([^\\[\\]\r\n]++)\\]");
    private static final int LONGEST_NUMBER = 40;

    private final Source source;
    private final String text;
    private final List<Token> tokens;
    private int at;

    private ScriptLexer(Source source, int start, List<Token> tokens) {
        this.source = source;
        this.text = source.text();
        this.at = start;
        this.tokens = tokens;
    }

    /**
     * Adds the words of the script that begins at a place, and a token for its end.
     *
     * @return where it goes on after the script
     * @throws SyntaxException if something in it is no word, or its end is missing
     */
    static int read(Source source, int start, Ending ending, List<Token> tokens) {
        return new ScriptLexer(source, start, tokens).read(ending);
    }

    private int read(Ending ending) {
        int start = at;
        while (true) {
            skipBlanks();
            int after = ended(ending);
            if (after >= 0) {
                tokens.add(
                        new Token(
                                ending == Ending.INLINE
                                        ? TokenType.INLINE_END
                                        : TokenType.BLOCK_END,
                                "",
                                at));
                return after;
            }
            if (at >= text.length()) {
                throw source.error(start, "This script has no end: " + ending.written);
            }
            word();
        }
    }

    private int ended(Ending ending) {
        return switch (ending) {
            case SOURCE -> at >= text.length() ? at : -1;
            case TAG -> {
                var matcher = matcher(END_TAG);
                yield matcher.lookingAt() ? matcher.end() : -1;
            }
            case BLOCK, INLINE ->
                    text.startsWith(ending.written, at) ? at + ending.written.length() : -1;
        };
    }

    private void skipBlanks() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0') {
                at++;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw source.error(at, "This comment has no end: */");
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    private void word() {
        switch (text.charAt(at)) {
            case '"', '\'' -> string();
            case '@' -> matched(VARIABLE, TokenType.VARIABLE, "A variable is @ and a name");
            case '[' -> matched(NAME, TokenType.NAME, "This name has no closing bracket");
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            case '%' ->
                    throw source.error(
                            at, "No percent signs within a script: write [First Name], not %%…%%");
            case '“', '”', '„', '‘', '’' ->
                    throw source.error(at, "Texts stand in straight quotes, \" or '");
            default -> other();
        }
    }

    private void other() {
        var word = matcher(WORD);
        if (word.lookingAt()) {
            add(TokenType.WORD, word.group(), word.end());
            return;
        }
        matched(SYMBOL, TokenType.SYMBOL, "This character has no meaning here: " + character());
    }

    private void number() {
        matched(NUMBER, TokenType.NUMBER, "This is no number: " + character());
        var number = tokens.getLast();
        if (number.text().length() > LONGEST_NUMBER) {
            throw source.error(number.offset(), "This number has too many digits");
        }
    }

    /** The quote doubled stands for itself (V). */
    private void string() {
        char quote = text.charAt(at);
        var value = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != quote) {
                value.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                value.append(quote);
                i++;
            } else {
                add(TokenType.STRING, value.toString(), i + 1);
                return;
            }
        }
        throw source.error(at, "This text has no closing quote");
    }

    private void matched(Pattern pattern, TokenType type, String otherwise) {
        var matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            throw source.error(at, otherwise);
        }
        add(type, matcher.groupCount() == 1 ? matcher.group(1) : matcher.group(), matcher.end());
    }

    private void add(TokenType type, String word, int end) {
        tokens.add(new Token(type, word, at));
        at = end;
    }

    private String character() {
        return Character.toString(text.codePointAt(at));
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }
}
