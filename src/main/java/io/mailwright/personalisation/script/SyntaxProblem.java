package io.mailwright.personalisation.script;

/**
 * Where something in an e-mail is wrong, and what.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param message for people, without the place
 */
public record SyntaxProblem(int line, int column, String message) {
    /** Such as {@code line 3, column 14: ENDIF is missing}. */
    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + message;
    }
}
