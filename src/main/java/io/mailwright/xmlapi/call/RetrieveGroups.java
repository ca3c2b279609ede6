package io.mailwright.xmlapi.call;

import io.mailwright.domain.Group;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/** All groups ({@code subscribers-lists.md} S18, grade F). */
public record RetrieveGroups() implements Call<List<Group>> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "list"),
                Element.of("action", "retrievegroups"),
                Element.of("search_type", "groups"),
                Element.of("search_value", ""));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public List<Group> read(Element system) {
        return Answers.required(system, "list")
                .everything()
                .filter(element -> element.is("group"))
                .map(RetrieveGroups::group)
                .toList();
    }

    static Group group(Element group) {
        return new Group(
                Answers.count(group.text("groupID")),
                Answers.count(group.text("parentlistID")),
                group.text("groupName"),
                group.text("description"));
    }
}
