package io.mailwright.server.handler;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.server.engine.Subscriptions;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.AttributeNames;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

/** Puts an address on a list ({@code subscribers-lists.md} S3, grade R). */
final class AddSubscriber implements CallHandler {
    private final Store store;

    AddSubscriber(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.SUBSCRIBER, "add");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("listid");
        long list = request.id("search_value");
        // Absent is false (S3, X).
        boolean update = request.flag("update", false);
        return SubscriberAnswers.stored(store.commit(tables -> add(tables, request, list, update)));
    }

    private static long add(Tables tables, CallRequest request, long list, boolean update) {
        var values = values(tables, request);
        ListAnswers.require(tables, list);
        return new Subscriptions(tables).add(list, values, update);
    }

    /** The address may stand where edit has it instead (S3, grade F). */
    private static SubscriberValues values(Tables tables, CallRequest request) {
        var given =
                new ValuesReader(tables.attributes().all())
                        .read(request.system().child("values").orElse(Element.of("values")));
        var email = given.email() == null ? request.text("search_value2") : given.email();
        if (email.isEmpty()) {
            throw new ApiError(
                    ErrorCode.REQUIRED_ELEMENT, AttributeNames.toElement(Attribute.EMAIL_ADDRESS));
        }
        return new SubscriberValues(
                email, given.emailType(), given.status(), given.reason(), given.attributes());
    }
}
