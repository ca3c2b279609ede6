package io.mailwright.server.handler;

import io.mailwright.server.engine.Emails;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

import java.util.Map;

/**
 * Has an e-mail sent to one subscriber ({@code email-send.md} M9, grade C; errors X). The other
 * elements of M8 count here too (X).
 */
final class SendSingle implements CallHandler {
    private static final long NO_BATCH = 0;

    private final Store store;
    private final Runnable sending;

    /**
     * The call.
     *
     * @param sending has it begin with what is due
     */
    SendSingle(Store store, Runnable sending) {
        this.store = store;
        this.sending = sending;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.JOB, "send_single");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("emailid");
        long email = request.id("search_value");
        long subscriber = request.id("search_value2");
        var options = SendOptions.of(request);
        long job =
                store.change(tables -> {
                    var content = options.content(Emails.existing(tables, email));
                    SubscriberAnswers.existing(tables, subscriber);
                    Emails.check(tables, content, false);
                    long id =
                            tables.jobs()
                                    .create(options.job(Job.Kind.SINGLE, content, tables.now()));
                    tables.recipients().create(recipient(tables, id, subscriber));
                    return id;
                });
        sending.run();
        return JobAnswers.created(job);
    }

    private static Recipient recipient(Tables tables, long job, long subscriber) {
        return new Recipient(
                job,
                NO_BATCH,
                subscriber,
                tables.lists().master(),
                State.PENDING,
                tables.now(),
                null,
                null,
                Map.of());
    }
}
