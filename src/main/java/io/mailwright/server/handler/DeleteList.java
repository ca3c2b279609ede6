package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;

/**
 * Deletes a list, and out of the account those who are on no other but All Subscribers ({@code
 * subscribers-lists.md} S14, grade F, who leaves the account X).
 */
final class DeleteList implements CallHandler {
    private final Store store;

    DeleteList(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.LIST, "delete");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("listid");
        long id = request.id("search_value");
        store.change(tables -> {
            var list = ListAnswers.changeable(tables, id);
            tables.subscribers().deleteThoseOnlyOn(id, tables.lists().master());
            tables.lists().delete(id);
            return list;
        });
        return ListAnswers.done("List was deleted successfully", id);
    }
}
