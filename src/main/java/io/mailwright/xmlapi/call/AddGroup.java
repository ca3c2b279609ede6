package io.mailwright.xmlapi.call;

import io.mailwright.domain.Failure;
import io.mailwright.domain.GroupRule;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.RuleElement;

import java.util.List;

/** A new group of a list; answers its id ({@code subscribers-lists.md} S20, X). */
public record AddGroup(long listId, String name, String description, GroupRule rule)
        implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "list"),
                Element.of("action", "add_group"),
                Element.of("search_type", "listid"),
                Element.of("search_value", listId),
                Element.of("group_name", name),
                Element.of("description", description),
                RuleElement.of(rule));
    }

    /** A second try would be refused for the first one's name. */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Long read(Element system) {
        long id = Answers.id(system, "group_description", 0);
        if (id == 0) {
            throw new Failure.Malformed("The account did not say the id of the new group", null);
        }
        return id;
    }
}
