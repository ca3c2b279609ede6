package io.mailwright.service.tracking.export;

/** Text of others in cells of spreadsheets. */
final class Harmless {
    private static final String FORMULA = "=+-@\t\r";

    private Harmless() {}

    /** The text, with an apostrophe before what a spreadsheet would calculate. */
    static String cell(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
