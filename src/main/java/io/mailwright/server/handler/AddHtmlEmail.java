package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.EmailTable.Email;
import io.mailwright.server.store.Store;

import org.jspecify.annotations.Nullable;

/**
 * Makes an e-mail from HTML ({@code email-send.md} M1, grade F). Names may be those of others;
 * their length and that of subjects is X.
 */
final class AddHtmlEmail implements CallHandler {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SUBJECT = 200;

    private final Store store;
    private final EmailBody body;

    AddHtmlEmail(Store store, EmailBody body) {
        this.store = store;
        this.body = body;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.EMAIL, "add", "HTMLPaste");
    }

    @Override
    public Reply handle(CallRequest request) {
        var name = request.required("email_name", LONGEST_NAME);
        var subject = request.required("email_subject", LONGEST_SUBJECT);
        var category = category(request);
        var html = body.of(request);
        long id =
                store.change(tables ->
                        tables.emails()
                                .create(
                                        new Email(
                                                0,
                                                name,
                                                subject,
                                                html,
                                                null,
                                                category,
                                                tables.now())));
        return out -> {
            out.open("email");
            out.field("emailID", id);
            out.close();
        };
    }

    /**
     * Empty is the default folder (F).
     *
     * @throws ApiError 913
     */
    private static @Nullable Long category(CallRequest request) {
        return request.text("category").isEmpty() ? null : request.id("category");
    }
}
