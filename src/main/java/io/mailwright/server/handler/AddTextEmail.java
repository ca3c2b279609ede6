package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.ErrorCode;

/**
 * Gives an e-mail a text part, in place of the one made of its HTML ({@code email-send.md} M2,
 * grade F).
 */
final class AddTextEmail implements CallHandler {
    private final Store store;
    private final EmailBody body;

    AddTextEmail(Store store, EmailBody body) {
        this.store = store;
        this.body = body;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.EMAIL, "add", "text");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("emailid");
        long id = request.id("search_value");
        var text = body.of(request);
        if (!store.change(tables -> tables.emails().setText(id, text))) {
            throw new ApiError(ErrorCode.EMAIL_NOT_FOUND, id);
        }
        return out -> {
            out.open("email");
            out.field("email_info", "Email updated successfully");
            out.close();
        };
    }
}
