package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Ids of the lists whose name has a part; all for the empty part ({@code subscribers-lists.md} S16,
 * grade F).
 */
public record FindLists(String namePart) implements Call<List<Long>> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "list"),
                Element.of("action", "retrieve"),
                Element.of("search_type", "listname"),
                Element.of("search_value", namePart));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public List<Long> read(Element system) {
        return Answers.required(system, "list").all("listid").stream()
                .map(listid -> Answers.count(listid.text()))
                .filter(id -> id > 0)
                .toList();
    }
}
