package io.mailwright.server.handler;

import io.mailwright.server.engine.Emails;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.Store;

/** Has an e-mail sent to lists and groups ({@code email-send.md} M8, grade F; errors X). */
final class SendJob implements CallHandler {
    private final Store store;
    private final Runnable sending;

    /**
     * The call.
     *
     * @param sending has it begin with what is due
     */
    SendJob(Store store, Runnable sending) {
        this.store = store;
        this.sending = sending;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.JOB, "send");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("emailid");
        long email = request.id("search_value");
        var options = SendOptions.of(request);
        var targets = SendTargets.of(request);
        long job =
                store.change(tables -> {
                    var content = options.content(Emails.existing(tables, email));
                    targets.check(tables);
                    Emails.check(tables, content, false);
                    long id =
                            tables.jobs()
                                    .create(options.job(Job.Kind.LISTS, content, tables.now()));
                    targets.store(tables, id);
                    return id;
                });
        sending.run();
        return JobAnswers.created(job);
    }
}
