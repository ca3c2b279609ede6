package io.mailwright.ui.subscribers;

import io.mailwright.domain.Subscriber;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People as tab-separated text for the clipboard, one a line, safe to paste into a spreadsheet. */
final class TabbedRows {
    private static final String FORMULA = "=+-@";

    private final List<String> attributes;
    private final StringBuilder text;

    /**
     * A text with its headings.
     *
     * @param attributes those that follow the address
     */
    TabbedRows(String address, List<String> attributes) {
        this.attributes = List.copyOf(attributes);
        this.text = new StringBuilder(line(Stream.concat(Stream.of(address), attributes.stream())));
    }

    void add(Subscriber person) {
        var values = attributes.stream().map(name -> person.attributes().getOrDefault(name, ""));
        text.append(line(Stream.concat(Stream.of(person.email()), values)));
    }

    private static String line(Stream<String> cells) {
        return cells.map(TabbedRows::cell).collect(Collectors.joining("\t", "", "\n"));
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
