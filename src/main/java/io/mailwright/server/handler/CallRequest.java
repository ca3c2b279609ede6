package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What a request asks for, by element name: absent, empty and self-closed are the same ({@code
 * envelope.md} E11).
 */
record CallRequest(Element system) {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    /** The text of an element; empty if it is not there. */
    String text(String element) {
        return system.text(element);
    }

    /**
     * The text of an element the call cannot do without.
     *
     * @throws ApiError 912
     */
    String required(String element) {
        var text = text(element);
        if (text.isEmpty()) {
            throw new ApiError(ErrorCode.REQUIRED_ELEMENT, element);
        }
        return text;
    }

    /**
     * A number the call cannot do without.
     *
     * @throws ApiError 912, 913
     */
    long id(String element) {
        var text = required(element);
        if (!ID.matcher(text).matches()) {
            throw invalid(element, text);
        }
        return Long.parseLong(text);
    }

    /**
     * Which of the search types is meant; the first, if the request has none.
     *
     * @throws ApiError 913 for any other
     */
    String searchType(String... known) {
        var type = text("search_type");
        if (type.isEmpty()) {
            return known[0];
        }
        return Arrays.stream(known)
                .filter(type::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> invalid("search_type", type));
    }

    static ApiError invalid(String element, String value) {
        return new ApiError(ErrorCode.INVALID_VALUE, element, value);
    }
}
