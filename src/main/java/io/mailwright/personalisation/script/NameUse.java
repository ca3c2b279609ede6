package io.mailwright.personalisation.script;

/**
 * That an author asks for an attribute or a string of {@code personalisation.md} P2.
 *
 * @param name as written
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param isTested whether it is only asked whether there is a value
 */
public record NameUse(String name, int line, int column, boolean isTested) {
    NameUse tested() {
        return new NameUse(name, line, column, true);
    }
}
