package io.mailwright.ui.subscribers;

import io.mailwright.domain.Subscriber;
import io.mailwright.ui.text.TabbedText;

import java.util.List;
import java.util.stream.Stream;

/** People as tab-separated text for the clipboard, one a line. */
final class TabbedRows {
    private final List<String> attributes;
    private final TabbedText text = new TabbedText();

    /**
     * A text with its headings.
     *
     * @param attributes those that follow the address
     */
    TabbedRows(String address, List<String> attributes) {
        this.attributes = List.copyOf(attributes);
        text.row(Stream.concat(Stream.of(address), attributes.stream()).toList());
    }

    void add(Subscriber person) {
        var values = attributes.stream().map(name -> person.attributes().getOrDefault(name, ""));
        text.row(Stream.concat(Stream.of(person.email()), values).toList());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
