package io.mailwright.server.handler;

import io.mailwright.domain.send.JobState;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Carries out what a person says of an overdue job: send it now, or never. The calls are our own
 * (X).
 */
final class SettleOverdue implements CallHandler {
    private final Store store;
    private final String action;
    private final String info;
    private final BiConsumer<Tables, Long> change;
    private final Runnable then;

    private SettleOverdue(
            Store store,
            String action,
            String info,
            BiConsumer<Tables, Long> change,
            Runnable then) {
        this.store = store;
        this.action = action;
        this.info = info;
        this.change = change;
        this.then = then;
    }

    /**
     * Both calls.
     *
     * @param sending has it begin with what is due
     */
    static List<CallHandler> all(Store store, Runnable sending) {
        return List.of(
                new SettleOverdue(
                        store,
                        "release_overdue",
                        "Job was released.",
                        (tables, job) -> tables.jobs().release(job, tables.now()),
                        sending),
                new SettleOverdue(
                        store,
                        "cancel_overdue",
                        "Job was canceled.",
                        (tables, job) -> tables.jobs().end(job, JobState.CANCELED, tables.now()),
                        () -> {}));
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.JOB, action);
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("jobID");
        long id = request.id("search_value");
        store.change(tables -> {
            if (!JobAnswers.existing(tables, id).isOverdue()) {
                throw new ApiError(ErrorCode.JOB_NOT_OVERDUE, id);
            }
            change.accept(tables, id);
            return id;
        });
        then.run();
        return out -> {
            out.open("job");
            out.field("job_info", info);
            out.field("job_description", id);
            out.close();
        };
    }
}
