package io.mailwright.xmlapi.call;

import io.mailwright.domain.GroupDetail;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.RuleElement;

import java.util.List;

/**
 * Changes name, description and rule of a group; answers its id ({@code subscribers-lists.md} S20,
 * X). An empty description leaves the one there is.
 */
public record EditGroup(GroupDetail changed) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "list"),
                Element.of("action", "edit_group"),
                Element.of("search_type", "groupid"),
                Element.of("search_value", changed.group().id()),
                Element.of("group_name", changed.group().name()),
                Element.of("description", changed.group().description()),
                RuleElement.of(changed.rule()));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Long read(Element system) {
        return Answers.id(
                Answers.required(system, "list"), "group_description", changed.group().id());
    }
}
