package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;
import java.util.Optional;

/**
 * Deletes a list and all subscribers who belong to it; answers its id ({@code subscribers-lists.md}
 * S14, grade F).
 */
public record DeleteList(long listId) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "list"),
                Element.of("action", "delete"),
                Element.of("search_type", "listid"),
                Element.of("search_value", listId));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Long read(Element system) {
        return Answers.id(Answers.required(system, "list"), "list_description", listId);
    }

    @Override
    public Optional<Long> doneBefore(int code) {
        return code == ErrorCode.LIST_NOT_FOUND.number() ? Optional.of(listId) : Optional.empty();
    }
}
