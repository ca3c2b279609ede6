package io.mailwright.server.engine.batch;

import io.mailwright.domain.Failure;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.BatchTable.Batch;

/**
 * Does one kind of what is asked for now and done later. A crash may have cut off an earlier try,
 * so it must come to the same end if done again.
 */
public interface BatchWork {
    /** The call that asks for it, as {@link Batch#call} says. */
    String call();

    /**
     * Does it, on the thread of {@link Batches}.
     *
     * @return the name of the file it has made; empty where there is none
     * @throws ApiError if it cannot be done, with the reason as its text
     * @throws Failure as {@link ApiError}
     * @throws InterruptedException if the server ends; it is done again when it has begun again
     */
    String run(Batch batch) throws InterruptedException;
}
