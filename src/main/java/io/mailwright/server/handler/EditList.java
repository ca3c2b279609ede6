package io.mailwright.server.handler;

import io.mailwright.server.engine.Names;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;

/** Renames a list ({@code subscribers-lists.md} S13, grade F). */
final class EditList implements CallHandler {
    private final Store store;

    EditList(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.LIST, "edit");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("listid");
        long id = request.id("search_value");
        var name = ListName.of(request, "list_name");
        store.change(tables -> {
            var list = ListAnswers.changeable(tables, id);
            Names.refuseTaken(tables, name, id);
            tables.lists().rename(id, name, tables.now());
            return list;
        });
        return ListAnswers.done("List was modified successfully", id);
    }
}
