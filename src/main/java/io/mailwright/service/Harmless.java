package io.mailwright.service;

/** Makes text of others harmless in cells of spreadsheets. Thread-safe. */
public final class Harmless {
    private static final String FORMULA = "=+-@\t\r";

    private Harmless() {}

    /** The text, with an apostrophe before what a spreadsheet would calculate. */
    public static String cell(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
