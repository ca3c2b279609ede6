package io.mailwright.server.handler;

import io.mailwright.server.engine.Subscriptions;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;

/**
 * Puts addresses on the Master Unsubscribe list ({@code subscribers-lists.md} S10, grade F). A
 * {@code reason} may come with them (X).
 */
final class MasterUnsubscribeAddresses implements CallHandler {
    /** {@code envelope.md} E9, grade V. */
    private static final int MOST = 500;

    private final Store store;

    MasterUnsubscribeAddresses(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.SUBSCRIBER, "masterunsub");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("emailaddress");
        var emails = emails(request.system());
        var reason = request.text("reason");
        store.change(tables -> {
            new Subscriptions(tables).masterUnsubscribe(emails, reason);
            return emails;
        });
        return out -> {
            out.open("subscriber");
            for (var email : emails) {
                out.open("subscriberunsub");
                out.field("emailaddress", email);
                out.field("status", "masterunsub");
                out.close();
            }
            out.close();
        };
    }

    private static List<String> emails(Element system) {
        var emails =
                system.child("search_value").stream()
                        .flatMap(value -> value.all("emailaddress").stream())
                        .map(Element::text)
                        .filter(email -> !email.isEmpty())
                        .toList();
        if (emails.isEmpty()) {
            throw new ApiError(ErrorCode.REQUIRED_ELEMENT, "emailaddress");
        }
        if (emails.size() > MOST) {
            throw new ApiError(ErrorCode.TOO_MANY_SUBSCRIBERS);
        }
        return emails;
    }
}
