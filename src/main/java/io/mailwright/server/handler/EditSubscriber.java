package io.mailwright.server.handler;

import io.mailwright.domain.Subscriber;
import io.mailwright.server.engine.Subscriptions;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

/**
 * Changes a subscriber found by list and address, or by SUBID ({@code subscribers-lists.md} S4, S5,
 * grade R). A status given with a SUBID is that of the person: on All Subscribers (X).
 */
final class EditSubscriber implements CallHandler {
    private final Store store;

    EditSubscriber(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.SUBSCRIBER, "edit");
    }

    @Override
    public Reply handle(CallRequest request) {
        boolean byId = request.searchType("listid", "subid").equals("subid");
        long id = request.id("search_value");
        var email = byId ? "" : request.required("search_value2");
        var values =
                request.system()
                        .child("values")
                        .filter(element -> !element.children().isEmpty())
                        .orElseThrow(() -> new ApiError(ErrorCode.NO_ATTRIBUTES));
        return SubscriberAnswers.stored(
                store.commit(tables ->
                        byId
                                ? edit(
                                        tables,
                                        tables.lists().master(),
                                        SubscriberAnswers.existing(tables, id),
                                        values)
                                : edit(
                                        tables,
                                        id,
                                        SubscriberAnswers.onList(tables, id, email),
                                        values)));
    }

    private static long edit(Tables tables, long list, Subscriber subscriber, Element values) {
        var reader = new ValuesReader(tables.attributes().all());
        new Subscriptions(tables).edit(list, subscriber, reader.read(values));
        return subscriber.id();
    }
}
