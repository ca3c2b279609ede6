package io.mailwright.server.handler;

import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.EventFields;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Answers one type of events of a job, test sends too ({@code tracking.md} T6, X throughout). */
final class RetrieveEvents implements CallHandler {
    private final EventType type;
    private final Store store;

    private RetrieveEvents(EventType type, Store store) {
        this.type = type;
        this.store = store;
    }

    /** One for each type that can be asked for. */
    static List<RetrieveEvents> all(Store store) {
        return Stream.of(
                        EventType.OPEN,
                        EventType.CLICK,
                        EventType.BOUNCE,
                        EventType.UNSUBSCRIBE,
                        EventType.FORWARD,
                        EventType.SENT)
                .map(type -> new RetrieveEvents(type, store))
                .toList();
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.TRACKING, "retrieve", type.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("jobID");
        long job = request.id("search_value");
        var range = DateRange.of(request);
        store.read(tables -> JobAnswers.existing(tables, job));
        return out -> {
            out.open("tracking");
            out.open("events");
            store.read(tables -> {
                each(tables, job, range, event -> write(out, event));
                return range;
            });
            out.close();
            out.close();
        };
    }

    private void each(Tables tables, long job, DateRange range, Consumer<AddressedEvent> each) {
        if (type == EventType.SENT) {
            tables.sent().each(job, false, range.from(), range.until(), each);
        } else {
            tables.events().each(job, type, range.from(), range.until(), each);
        }
    }

    private static void write(ReplyWriter out, AddressedEvent event) {
        var fields = EventFields.of(event.event(), event.email());
        out.element("event", fields.attributes(), fields.children());
    }
}
