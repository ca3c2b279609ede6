package io.mailwright.server.handler;

import io.mailwright.server.engine.Subscriptions;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

/**
 * Takes a subscriber out of the account, or off one list ({@code subscribers-lists.md} S9, grade R;
 * the misspelt text too).
 */
final class DeleteSubscriber implements CallHandler {
    private final Store store;

    DeleteSubscriber(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.SUBSCRIBER, "delete");
    }

    @Override
    public Reply handle(CallRequest request) {
        boolean byId = request.searchType("listid", "subid").equals("subid");
        long id = request.id("search_value");
        var email = byId ? "" : request.required("search_value2");
        store.change(tables -> byId ? delete(tables, id) : remove(tables, id, email));
        return out -> {
            out.open("subscriber");
            out.field("subscriber_info", "Subscriber Deleted Sucessfully!");
            out.close();
        };
    }

    private static long delete(Tables tables, long id) {
        new Subscriptions(tables).delete(SubscriberAnswers.existing(tables, id));
        return id;
    }

    private static long remove(Tables tables, long list, String email) {
        var subscriber = SubscriberAnswers.onList(tables, list, email);
        new Subscriptions(tables).remove(list, subscriber);
        return subscriber.id();
    }
}
