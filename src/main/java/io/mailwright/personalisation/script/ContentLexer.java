package io.mailwright.personalisation.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a source into what is printed as it is and what is not: {@code %%names%%}, scripts, {@code
 * httpget}, and the slots of dynamic content ({@code personalisation.md} P1, P4, P5, P6). Percent
 * signs that are none of these are printed as they are (X).
 */
final class ContentLexer {
    /**
     * In characters (X); two percent signs that are farther apart have nothing to do with each
     * other.
     */
    private static final int LONGEST_NAME = 128;

    private static final String NEVER_IN_NAMES = "<>\"{};\r\n";

    private final Source source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    /** Where the text begins that is not yet a token. */
    private int pending;

    ContentLexer(Source source) {
        this.source = source;
        this.text = source.text();
        int at = 0;
        while (at < text.length()) {
            int end =
                    switch (text.charAt(at)) {
                        case '%' -> percent(at);
                        case '<' -> tag(at);
                        default -> at;
                    };
            at = Math.max(end, at + 1);
        }
        flush(text.length());
        tokens.add(new Token(TokenType.END, "", text.length()));
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Span> spans() {
        return spans;
    }

    /** Where the construct ends that begins with this percent sign; the same place if none does. */
    private int percent(int at) {
        if (!text.startsWith("%%", at)) {
            return at;
        }
        if (text.startsWith("%%[", at)) {
            flush(at);
            return done(
                    at, ScriptLexer.read(source, at + 3, ScriptLexer.Ending.BLOCK, tokens), true);
        }
        if (text.startsWith("%%=", at)) {
            flush(at);
            tokens.add(new Token(TokenType.INLINE_START, "", at));
            return done(
                    at, ScriptLexer.read(source, at + 3, ScriptLexer.Ending.INLINE, tokens), false);
        }
        var found = HttpGetReader.at(source, at);
        if (found != null) {
            return content(at, found.end(), new Statement.Fetch(found.get(), at));
        }
        return name(at);
    }

    private int name(int at) {
        int end = Math.min(text.length() - 1, at + 2 + LONGEST_NAME);
        for (int i = at + 2; i < end; i++) {
            char c = text.charAt(i);
            if (c == '%') {
                var name = text.substring(at + 2, i).strip();
                boolean isName = text.charAt(i + 1) == '%' && !name.isEmpty();
                return isName ? content(at, i + 2, print(name, at)) : at;
            }
            if (NEVER_IN_NAMES.indexOf(c) >= 0) {
                return at;
            }
        }
        return at;
    }

    private Statement print(String name, int at) {
        var key = name.toLowerCase(Locale.ROOT);
        return key.equals("linkname")
                ? new Statement.Alias(LinkName.at(text, at), at)
                : new Statement.Print(new Expression.Name(key, name, at), at);
    }

    private int tag(int at) {
        var script = Tag.at(text, at, "script");
        if (script != null && script.has("runat", "server")) {
            if (!script.has("language", "ampscript")) {
                throw source.error(
                        at, "Of scripts that run on the server only AMPscript is offered");
            }
            flush(at);
            int end = ScriptLexer.read(source, script.end(), ScriptLexer.Ending.TAG, tokens);
            return done(at, end, true);
        }
        var custom = Tag.at(text, at, "custom");
        if (custom != null && custom.has("type", "content")) {
            int end = endTag(custom.end());
            var name = custom.attributes().getOrDefault("name", "");
            return content(at, end, new Statement.Slot(name, at));
        }
        return at;
    }

    /** One build script takes an explicit end tag out, so some have it (P6, grade C). */
    private int endTag(int at) {
        var tag = "</custom>";
        return text.regionMatches(true, at, tag, 0, tag.length()) ? at + tag.length() : at;
    }

    private int content(int start, int end, Statement statement) {
        flush(start);
        tokens.add(new Token(TokenType.CONTENT, "", start, statement));
        return done(start, end, false);
    }

    private int done(int start, int end, boolean isBlock) {
        spans.add(new Span(start, end, isBlock));
        pending = end;
        return end;
    }

    private void flush(int end) {
        if (end > pending) {
            var printed = new Statement.Text(text.substring(pending, end), pending);
            tokens.add(new Token(TokenType.CONTENT, "", pending, printed));
            pending = end;
        }
    }
}
