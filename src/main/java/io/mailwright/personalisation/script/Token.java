package io.mailwright.personalisation.script;

import org.jspecify.annotations.Nullable;

/**
 * A word of a source.
 *
 * @param text without quotes, brackets or the sign of a variable
 * @param content for {@code CONTENT} only
 */
record Token(TokenType type, String text, int offset, @Nullable Statement content) {
    Token(TokenType type, String text, int offset) {
        this(type, text, offset, null);
    }

    boolean isWord(String word) {
        return type == TokenType.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(String symbol) {
        return type == TokenType.SYMBOL && text.equals(symbol);
    }

    /** How a message names it. */
    String described() {
        return switch (type) {
            case CONTENT, BLOCK_END, INLINE_END, INLINE_START -> "the end of the script";
            case END -> "the end";
            case STRING -> "the text \"" + shortened() + "\"";
            case VARIABLE -> "@" + shortened();
            case NAME -> "[" + shortened() + "]";
            default -> shortened();
        };
    }

    private String shortened() {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
