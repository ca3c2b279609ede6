package io.mailwright.server.handler;

import io.mailwright.domain.Group;
import io.mailwright.server.engine.groups.Groups;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.RuleElement;

/**
 * Answers the groups of the account ({@code subscribers-lists.md} S18, grade F), or one with its
 * rule (X).
 */
final class RetrieveGroups implements CallHandler {
    private final Store store;

    RetrieveGroups(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.LIST, "retrievegroups");
    }

    @Override
    public Reply handle(CallRequest request) {
        if (request.searchType("groups", "groupid").equals("groupid")) {
            return one(request.id("search_value"));
        }
        var groups = store.read(tables -> tables.groups().all());
        return out -> {
            begin(out);
            for (var group : groups) {
                write(out, group);
                out.close();
            }
            end(out);
        };
    }

    private Reply one(long id) {
        var detail = store.read(tables -> Groups.existing(tables, id));
        return out -> {
            begin(out);
            write(out, detail.group());
            out.element(RuleElement.of(detail.rule()));
            out.close();
            end(out);
        };
    }

    private static void begin(ReplyWriter out) {
        out.open("list");
        out.open("groups");
    }

    private static void write(ReplyWriter out, Group group) {
        out.open("group");
        out.field("parentlistID", group.parentListId());
        out.field("groupID", group.id());
        out.field("groupName", group.name());
        out.field("description", group.description());
    }

    private static void end(ReplyWriter out) {
        out.close();
        out.close();
    }
}
