package io.mailwright.server.engine.imports;

import io.mailwright.server.engine.Offer;
import io.mailwright.server.envelope.ApiError;

/**
 * A data record of an imported file.
 *
 * @param number from 1
 * @param address as in the file
 */
record Row(long number, String address, Content content) {
    /** What a record says. */
    sealed interface Content {}

    /** Somebody to be put on the lists. */
    record Offered(Offer offer) implements Content {}

    /** Nothing, for a reason that has nothing to do with who is in the account. */
    record Wrong(ApiError why) implements Content {}
}
