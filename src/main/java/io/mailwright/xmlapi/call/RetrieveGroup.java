package io.mailwright.xmlapi.call;

import io.mailwright.domain.Failure;
import io.mailwright.domain.GroupDetail;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.RuleElement;

import java.util.List;

/** One group with its rule ({@code subscribers-lists.md} S18, X). */
public record RetrieveGroup(long groupId) implements Call<GroupDetail> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "list"),
                Element.of("action", "retrievegroups"),
                Element.of("search_type", "groupid"),
                Element.of("search_value", groupId));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public GroupDetail read(Element system) {
        var group = Answers.required(system, "group");
        return new GroupDetail(
                RetrieveGroups.group(group),
                RuleElement.parse(
                        Answers.required(group, RuleElement.NAME),
                        reason ->
                                new Failure.Malformed(
                                        "The account sent a rule that is none: " + reason, null)));
    }
}
