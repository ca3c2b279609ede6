package io.mailwright.server.handler;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;

/**
 * Answers one subscriber on one list ({@code subscribers-lists.md} S6, grade R), or on every list,
 * found by SUBID (S7, grade F) or by the address alone (S8, grade C).
 */
final class RetrieveSubscriber implements CallHandler {
    private final Store store;

    RetrieveSubscriber(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.SUBSCRIBER, "retrieve");
    }

    @Override
    public Reply handle(CallRequest request) {
        if (request.searchType("listid", "subid").equals("subid")) {
            long id = request.id("search_value");
            return reply(tables -> everywhere(tables, id));
        }
        var email = request.required("search_value2");
        if (request.text("search_value").isEmpty()) {
            return reply(tables -> everywhere(tables, email));
        }
        long list = request.id("search_value");
        return reply(tables -> onList(tables, list, email));
    }

    private Reply reply(Rows rows) {
        var answer = store.read(tables -> new Answer(rows.of(tables), tables.attributes().all()));
        return out -> answer.rows().forEach(row -> write(out, row, answer.attributes()));
    }

    private static List<ListedSubscriber> onList(Tables tables, long list, String email) {
        var subscriber = SubscriberAnswers.onList(tables, list, email);
        return tables.memberships().find(list, subscriber.id()).stream()
                .map(membership -> new ListedSubscriber(subscriber, membership))
                .toList();
    }

    private static List<ListedSubscriber> everywhere(Tables tables, long id) {
        var subscriber = SubscriberAnswers.existing(tables, id);
        return tables.memberships().of(id).stream()
                .map(membership -> new ListedSubscriber(subscriber, membership))
                .toList();
    }

    private static List<ListedSubscriber> everywhere(Tables tables, String email) {
        return tables.subscribers()
                .find(email)
                .map(subscriber -> everywhere(tables, subscriber.id()))
                .orElseThrow(() -> new ApiError(ErrorCode.SUBSCRIBER_NOT_FOUND, "", email));
    }

    private static void write(ReplyWriter out, ListedSubscriber row, List<Attribute> attributes) {
        out.open("subscriber");
        out.field("subid", row.subscriber().id());
        out.field("listid", row.membership().listId());
        out.field("list_name", row.membership().listName());
        SubscriberFields.write(out, row, attributes, "Email__Type");
        out.close();
    }

    private record Answer(List<ListedSubscriber> rows, List<Attribute> attributes) {}

    @FunctionalInterface
    private interface Rows {
        List<ListedSubscriber> of(Tables tables);
    }
}
