package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.ErrorCode;

/** The name a list is to have. */
final class ListName {
    /** In characters (X: the service's limit is not known). */
    private static final int MAX_LENGTH = 255;

    private ListName() {}

    /**
     * The name asked for.
     *
     * @throws ApiError 912, 913
     */
    static String of(CallRequest request) {
        return request.required("list_name", MAX_LENGTH);
    }

    /**
     * Makes sure that no list but {@code own} has the name.
     *
     * @throws ApiError 922
     */
    static void refuseTaken(Tables tables, String name, long own) {
        if (tables.lists().named(name).filter(other -> other != own).isPresent()) {
            throw new ApiError(ErrorCode.NAME_IN_USE, name);
        }
    }
}
