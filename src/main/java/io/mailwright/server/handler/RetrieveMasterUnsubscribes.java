package io.mailwright.server.handler;

import io.mailwright.domain.MasterUnsubscribe;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.WireTime;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** Answers who is on the Master Unsubscribe list ({@code tracking.md} T5, grade R). */
final class RetrieveMasterUnsubscribes implements CallHandler {
    private final Store store;

    RetrieveMasterUnsubscribes(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.TRACKING, "retrieve", "masterunsub");
    }

    @Override
    public Reply handle(CallRequest request) {
        var range = DateRange.of(request);
        return out -> {
            out.open("tracking");
            out.openInline("masterunsub");
            if (!writeAll(out, range)) {
                out.field("nosubs", "No subscriber were found with the masterunsub status");
            }
            out.closeInline();
            out.close();
        };
    }

    private boolean writeAll(ReplyWriter out, DateRange range) {
        return store.read(tables -> {
            var some = new AtomicBoolean();
            tables.masterUnsubscribes()
                    .each(
                            range.from(),
                            range.until(),
                            entry -> {
                                some.setPlain(true);
                                write(out, entry);
                            });
            return some.getPlain();
        });
    }

    private static void write(ReplyWriter out, MasterUnsubscribe entry) {
        out.open("subscriber");
        out.field("email_address", entry.email());
        out.field("name", entry.name());
        out.field("reason", entry.reason());
        out.field("unsub_date_time", WireTime.dateTime(Objects.requireNonNull(entry.at())));
        out.close();
    }
}
