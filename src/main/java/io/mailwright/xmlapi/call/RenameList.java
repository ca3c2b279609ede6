package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/** Renames a list; answers its id ({@code subscribers-lists.md} S13, grade F). */
public record RenameList(long listId, String name) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "list"),
                Element.of("action", "edit"),
                Element.of("search_type", "listid"),
                Element.of("search_value", listId),
                Element.of("list_name", name));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Long read(Element system) {
        return Answers.id(Answers.required(system, "list"), "list_description", listId);
    }
}
