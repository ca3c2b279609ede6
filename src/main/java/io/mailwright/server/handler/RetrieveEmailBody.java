package io.mailwright.server.handler;

import io.mailwright.server.engine.Emails;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;

/** Answers the HTML of an e-mail ({@code email-send.md} M4, grade F). */
final class RetrieveEmailBody implements CallHandler {
    private final Store store;

    RetrieveEmailBody(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.EMAIL, "retrieve", "htmlemail");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("emailid");
        long id = request.id("search_value");
        var html = store.read(tables -> Emails.existing(tables, id)).html();
        return out -> {
            out.open("email");
            out.field("emailid", id);
            out.cdata("htmlbody", html);
            out.close();
        };
    }
}
