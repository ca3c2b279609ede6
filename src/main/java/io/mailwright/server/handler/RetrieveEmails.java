package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.store.EmailTable.Heading;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.WireTime;

/**
 * Answers the e-mails of the account, however many, while reading them ({@code email-send.md} M3,
 * grade F); that a name is matched in part and without case is X.
 */
final class RetrieveEmails implements CallHandler {
    private final Store store;

    RetrieveEmails(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.EMAIL, "retrieve", "all");
    }

    @Override
    public Reply handle(CallRequest request) {
        var type = request.searchType("", "emailname", "daterange", "emailnameanddaterange");
        var part = type.startsWith("emailname") ? request.text("search_value") : "";
        var range = type.endsWith("daterange") ? DateRange.of(request) : DateRange.ALL;
        return out -> {
            out.open("email");
            store.read(tables -> {
                tables.emails()
                        .each(part, range.from(), range.until(), heading -> write(out, heading));
                return part;
            });
            out.close();
        };
    }

    private static void write(ReplyWriter out, Heading heading) {
        out.open("emaillist");
        out.field("emailid", heading.id());
        out.field("emailname", heading.name());
        out.field("emailsubject", heading.subject());
        out.field(
                "emailcreateddate",
                WireTime.date(heading.created().atOffset(WireTime.ZONE).toLocalDate()));
        out.field("categoryid", heading.category() == null ? "" : heading.category().toString());
        out.close();
    }
}
