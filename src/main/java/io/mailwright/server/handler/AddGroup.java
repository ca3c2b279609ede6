package io.mailwright.server.handler;

import io.mailwright.server.engine.groups.Groups;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.ErrorCode;
import io.mailwright.xmlapi.wire.RuleElement;

/** Makes a group of those on a list whom a rule fits ({@code subscribers-lists.md} S20, X). */
final class AddGroup implements CallHandler {
    private final Groups groups;

    AddGroup(Store store) {
        this.groups = new Groups(store);
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.LIST, "add_group");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("listid");
        long list = request.id("search_value");
        var name = ListName.of(request, "group_name");
        var rule =
                GroupAnswers.rule(request)
                        .orElseThrow(
                                () -> new ApiError(ErrorCode.REQUIRED_ELEMENT, RuleElement.NAME));
        long id = groups.add(list, name, request.text("description"), rule);
        return GroupAnswers.done("Group was added successfully", id);
    }
}
