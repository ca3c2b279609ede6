package io.mailwright.server.handler;

import io.mailwright.server.engine.groups.Groups;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;

import org.jspecify.annotations.Nullable;

/** Changes a group; what is absent stays as it is ({@code subscribers-lists.md} S20, X). */
final class EditGroup implements CallHandler {
    private final Groups groups;

    EditGroup(Store store) {
        this.groups = new Groups(store);
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.LIST, "edit_group");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("groupid");
        long id = request.id("search_value");
        var name = request.text("group_name").isEmpty() ? null : ListName.of(request, "group_name");
        var rule = GroupAnswers.rule(request).orElse(null);
        groups.edit(id, new Groups.Change(name, orNull(request.text("description")), rule));
        return GroupAnswers.done("Group was modified successfully", id);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
