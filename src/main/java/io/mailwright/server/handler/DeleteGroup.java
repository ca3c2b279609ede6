package io.mailwright.server.handler;

import io.mailwright.server.engine.groups.Groups;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;

/** Deletes a group, and nobody who was in it ({@code subscribers-lists.md} S20, X). */
final class DeleteGroup implements CallHandler {
    private final Groups groups;

    DeleteGroup(Store store) {
        this.groups = new Groups(store);
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.LIST, "delete_group");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("groupid");
        long id = request.id("search_value");
        groups.delete(id);
        return GroupAnswers.done("Group was deleted successfully", id);
    }
}
