package io.mailwright.server.handler;

import io.mailwright.domain.WorkState;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.BatchTable.Batch;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.ErrorCode;

/**
 * Answers how what was asked for to be done later stands ({@code envelope.md} E13, grade V; no file
 * name before the end and the reason of an error X).
 */
final class InquireBatch implements CallHandler {
    private final Store store;

    InquireBatch(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.BATCH, "inquire");
    }

    @Override
    public Reply handle(CallRequest request) {
        request.searchType("batchid");
        long id = request.id("search_value");
        var batch =
                store.read(tables -> tables.batches().find(id))
                        .orElseThrow(() -> new ApiError(ErrorCode.BATCH_NOT_FOUND, id));
        var problem = batch.problem();
        return out -> {
            out.open("Batch");
            out.field("batchid", id);
            out.field("status", word(batch));
            out.field("filename", batch.file());
            if (problem != null) {
                out.field("error_detail", problem);
            }
            out.close();
        };
    }

    /** What makes no file, which is the refresh of a group, ends in another word (grade I). */
    private static String word(Batch batch) {
        return batch.state() == WorkState.COMPLETE && batch.file().isEmpty()
                ? "Completed"
                : WorkStates.word(batch.state());
    }
}
