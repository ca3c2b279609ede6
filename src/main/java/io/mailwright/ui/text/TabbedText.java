package io.mailwright.ui.text;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as tab-separated text for the clipboard, safe to paste into a spreadsheet. */
public final class TabbedText {
    private static final String FORMULA = "=+-@";
    private final StringBuilder text = new StringBuilder();

    /** Adds a row; tabs and line breaks in a cell become blanks. */
    public TabbedText row(List<String> cells) {
        text.append(
                cells.stream().map(TabbedText::cell).collect(Collectors.joining("\t", "", "\n")));
        return this;
    }

    private static String cell(String value) {
        var flat = value.replaceAll("[\\t\\r\\n]+", " ");
        return !flat.isEmpty() && FORMULA.indexOf(flat.charAt(0)) >= 0 ? "'" + flat : flat;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
