package io.mailwright.server.handler;

import io.mailwright.server.engine.Engine;
import io.mailwright.server.engine.groups.GroupRefresh;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;

/** Has a group found out anew, beside other calls ({@code subscribers-lists.md} S19, grade F). */
final class RefreshGroup implements CallHandler {
    private final Engine engine;

    RefreshGroup(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.LIST, "refresh_group");
    }

    @Override
    public Reply handle(CallRequest request) {
        long group = request.id("search_value");
        long batch = engine.store().change(tables -> GroupRefresh.ask(tables, group));
        engine.wakeBatches();
        return out -> {
            out.open("list");
            out.open("groupRefresh");
            out.field("groupID", group);
            out.field("groupAsyncID", batch);
            out.close();
            out.close();
        };
    }
}
