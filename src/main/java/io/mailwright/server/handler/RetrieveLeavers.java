package io.mailwright.server.handler;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.UnsubscribeScope;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.AttributeNames;
import io.mailwright.xmlapi.wire.WireTime;

import java.util.Map;

/**
 * Answers who unsubscribed by jobs in a period ({@code tracking.md} T4, grade C; parent, order and
 * {@code interest} X).
 */
final class RetrieveLeavers implements CallHandler {
    private static final String FULL_NAME = "Full Name";

    private final Store store;

    RetrieveLeavers(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.TRACKING_CHANNEL, "retrieve", "unsubscribe");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("daterange");
        var range = DateRange.ofValues(request);
        return out -> {
            out.open("tracking-channel");
            store.read(tables -> {
                tables.events()
                        .eachUnsubscribe(
                                range.from(), range.until(), event -> write(out, tables, event));
                return range;
            });
            out.close();
        };
    }

    private static void write(ReplyWriter out, Tables tables, AddressedEvent event) {
        var subscriber = tables.subscribers().find(event.event().subscriber());
        var attributes = subscriber.map(Subscriber::attributes).orElse(Map.of());
        out.open("subscriber");
        out.field(AttributeNames.toElement(Attribute.EMAIL_ADDRESS), event.email());
        out.field(AttributeNames.toElement(FULL_NAME), attributes.getOrDefault(FULL_NAME, ""));
        out.field(
                AttributeNames.toElement(Attribute.EMAIL_TYPE),
                subscriber.map(Subscriber::emailType).map(SubscriberFields::word).orElse(""));
        out.field("date", WireTime.dateTime(event.event().at()));
        out.field("interest", left(tables, event));
        out.close();
    }

    /** The name of the list that was left, if it still has one. */
    private static String left(Tables tables, AddressedEvent event) {
        boolean all =
                event.event().detail() instanceof Detail.Unsubscribe unsubscribe
                        && unsubscribe.scope() == UnsubscribeScope.MASTER;
        long list = all ? tables.lists().master() : event.event().list();
        return tables.lists().find(list, tables.now()).map(MailList::name).orElse("");
    }
}
