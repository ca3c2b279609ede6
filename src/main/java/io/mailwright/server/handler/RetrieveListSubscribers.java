package io.mailwright.server.handler;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Status;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.WireStatus;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers the subscribers of a list, however many, while reading them ({@code subscribers-lists.md}
 * S17, grade R).
 */
final class RetrieveListSubscribers implements CallHandler {
    private final Store store;

    RetrieveListSubscribers(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.LIST, "retrieve_sub");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("listid");
        long list = request.id("search_value");
        var status = status(request.text("search_status"));
        var attributes =
                store.read(tables -> {
                    ListAnswers.existing(tables, list);
                    return tables.attributes().all();
                });
        return out -> write(out, list, status, attributes);
    }

    private static @Nullable Status status(String word) {
        if (word.isEmpty()) {
            return null;
        }
        return WireStatus.parse(word).orElseThrow(() -> CallRequest.invalid("search_status", word));
    }

    private void write(
            ReplyWriter out, long list, @Nullable Status status, List<Attribute> attributes) {
        out.open("list");
        out.open("subscribers");
        boolean any =
                store.read(tables -> {
                    var some = new AtomicBoolean();
                    tables.memberships()
                            .each(
                                    list,
                                    status,
                                    row -> {
                                        some.setPlain(true);
                                        write(out, row, attributes);
                                    });
                    return some.getPlain();
                });
        if (!any) {
            out.field("subscriber", "No subscribers found");
        }
        out.close();
        out.close();
    }

    private static void write(ReplyWriter out, ListedSubscriber row, List<Attribute> attributes) {
        out.open("subscriber");
        out.field("id", row.subscriber().id());
        SubscriberFields.write(out, row, attributes, "EmailType");
        out.close();
    }
}
