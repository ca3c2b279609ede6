package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.Reply;

/** Carries out one call of the API. Thread-safe: holds nothing but the store. */
interface CallHandler {
    /** What a request must ask for to come here. */
    Route route();

    /**
     * Carries out the call.
     *
     * @throws ApiError if the call is refused, with nothing changed
     */
    Reply handle(CallRequest request);
}
