package io.mailwright.personalisation.script;

/** The kinds of {@link Token}. */
enum TokenType {
    /** A statement that is whole already, outside of a script. */
    CONTENT,
    BLOCK_END,
    INLINE_START,
    INLINE_END,
    /** A keyword, a function or the name of an attribute. */
    WORD,
    /** A name in brackets. */
    NAME,
    VARIABLE,
    STRING,
    NUMBER,
    SYMBOL,
    END
}
