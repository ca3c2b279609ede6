package io.mailwright.xmlapi.call;

import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/** A new list; answers its id ({@code subscribers-lists.md} S12, grade F). */
public record AddList(String name, ListType type) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "list"),
                Element.of("action", "add"),
                Element.of("search_type", ""),
                Element.of("search_value", ""),
                Element.of("list_type", word()),
                Element.of("list_name", name));
    }

    /** A second try would make a second list, or be refused for the first one's name. */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Long read(Element system) {
        return Answers.newId(system, "list_description", "list");
    }

    private String word() {
        return switch (type) {
            case PUBLIC -> "public";
            case PRIVATE -> "private";
            case SALESFORCE -> "salesforce";
            case MASTER, VIRTUAL ->
                    throw new Failure.Invalid("Only public and private lists can be made");
        };
    }
}
