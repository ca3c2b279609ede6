package io.mailwright.server.engine.groups;

import io.mailwright.server.engine.batch.BatchWork;
import io.mailwright.server.engine.batch.Batches;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.BatchTable.Batch;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

/** Refreshes groups beside the answering of calls ({@code subscribers-lists.md} S19, grade F). */
public final class GroupRefresh implements BatchWork {
    private static final String CALL = "list refresh_group";

    private final Groups groups;

    public GroupRefresh(Store store) {
        this.groups = new Groups(store);
    }

    /**
     * Asks for a group to be refreshed.
     *
     * @return the batch's id
     * @throws ApiError 921, 918
     */
    public static long ask(Tables tables, long group) {
        Groups.existing(tables, group);
        return Batches.create(tables, CALL, Long.toString(group));
    }

    @Override
    public String call() {
        return CALL;
    }

    @Override
    public String run(Batch batch) {
        groups.refresh(Long.parseLong(batch.spec()));
        return "";
    }
}
