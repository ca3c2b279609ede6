package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;
import java.util.Optional;

/**
 * Deletes a group, and nobody who is in it; answers its id ({@code subscribers-lists.md} S20, X).
 */
public record DeleteGroup(long groupId) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "list"),
                Element.of("action", "delete_group"),
                Element.of("search_type", "groupid"),
                Element.of("search_value", groupId));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Long read(Element system) {
        return Answers.id(Answers.required(system, "list"), "group_description", groupId);
    }

    @Override
    public Optional<Long> doneBefore(int code) {
        return code == ErrorCode.GROUP_NOT_FOUND.number() ? Optional.of(groupId) : Optional.empty();
    }
}
