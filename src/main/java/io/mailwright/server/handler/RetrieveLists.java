package io.mailwright.server.handler;

import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.WireTime;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Answers one list by its id ({@code subscribers-lists.md} S15, grade V), or the ids of those with
 * a part in their name (S16, grade F; without case X).
 */
final class RetrieveLists implements CallHandler {
    private final Store store;

    RetrieveLists(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.LIST, "retrieve");
    }

    @Override
    public Reply handle(CallRequest request) {
        if (request.searchType("listid", "listname").equals("listname")) {
            var part = request.text("search_value");
            return ids(store.read(tables -> tables.lists().search(part)));
        }
        long id = request.id("search_value");
        return list(store.read(tables -> ListAnswers.existing(tables, id)));
    }

    private static Reply ids(List<Long> ids) {
        return out -> {
            out.open("list");
            ids.forEach(id -> out.field("listid", id));
            out.close();
        };
    }

    private static Reply list(MailList list) {
        var counts = list.counts();
        return out -> {
            out.open("list");
            out.field("list_name", list.name());
            out.field("list_type", word(list.type()));
            out.field("modified", WireTime.dateTime(Objects.requireNonNull(list.modified())));
            out.field("subscriber_count", counts.subscribers());
            out.field("active_total", counts.active());
            out.field("held_count", counts.held());
            out.field("bounce_count", counts.bounced());
            out.field("unsub_count", counts.unsubscribed());
            out.close();
        };
    }

    private static String word(ListType type) {
        return type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
