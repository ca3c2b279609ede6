package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a request asks for, by element name: absent, empty and self-closed are the same ({@code
 * envelope.md} E11).
 */
record CallRequest(Element system) {
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    /** What stands in an element; nothing if it is not there. */
    CallRequest child(String element) {
        return new CallRequest(system.child(element).orElse(Element.of(element)));
    }

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
     * A text the call cannot do without, of so many characters at most.
     *
     * @throws ApiError 912, 913
     */
    String required(String element, int longest) {
        required(element);
        return text(element, longest);
    }

    /**
     * The text of an element, of so many characters at most; empty if it is not there.
     *
     * @throws ApiError 913
     */
    String text(String element, int longest) {
        var text = text(element);
        if (text.codePointCount(0, text.length()) > longest) {
            throw invalid(element, text);
        }
        return text;
    }

    /**
     * One of these words, without case, that the call cannot do without.
     *
     * @throws ApiError 912, 913
     */
    String oneOf(String element, String... words) {
        var text = required(element);
        return Arrays.stream(words)
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> invalid(element, text));
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
        return oneOf("search_type", known);
    }

    /**
     * A yes or no.
     *
     * @throws ApiError 913
     */
    boolean flag(String element, boolean missing) {
        var text = text(element);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> missing;
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw invalid(element, text);
        };
    }

    static ApiError invalid(String element, String value) {
        return new ApiError(ErrorCode.INVALID_VALUE, element, value);
    }
}
