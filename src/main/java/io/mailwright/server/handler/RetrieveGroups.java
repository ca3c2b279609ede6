package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.xmlapi.wire.ErrorCode;

/**
 * Answers the groups of the account, which has none as long as none can be made ({@code
 * subscribers-lists.md} S18, grade F).
 */
final class RetrieveGroups implements CallHandler {
    @Override
    public Route route() {
        return new Route(ApiSystem.LIST, "retrievegroups");
    }

    @Override
    public Reply handle(CallRequest request) {
        if (request.searchType("groups", "groupid").equals("groupid")) {
            throw new ApiError(ErrorCode.GROUP_NOT_FOUND, request.id("search_value"));
        }
        return out -> {
            out.open("list");
            out.open("groups");
            out.close();
            out.close();
        };
    }
}
