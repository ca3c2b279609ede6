package io.mailwright.server.engine.batch;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

/** How much may wait to be done at once: exports, refreshes and imports together. */
public final class Waiting {
    /** {@code envelope.md} E9, grade V. */
    private static final int MOST = 5;

    private Waiting() {}

    /**
     * Makes sure that one more may be asked for.
     *
     * @throws ApiError 918
     */
    public static void refuseMore(Tables tables) {
        if (tables.batches().open().size() + tables.imports().open().size() >= MOST) {
            throw new ApiError(ErrorCode.TOO_MANY_WAITING);
        }
    }
}
