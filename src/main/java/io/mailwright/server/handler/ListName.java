package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;

/** The name a list or group is to have. */
final class ListName {
    /** In characters (X: the service's limit is not known). */
    private static final int MAX_LENGTH = 255;

    private ListName() {}

    /**
     * The name asked for by an element.
     *
     * @throws ApiError 912, 913
     */
    static String of(CallRequest request, String element) {
        return request.required(element, MAX_LENGTH);
    }
}
