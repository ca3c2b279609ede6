package io.mailwright.server.handler;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.xmlapi.wire.AttributeNames;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads {@code <values>}: names without case, in any order, unknown ones ignored ({@code
 * envelope.md} E10, grade R). An empty address, e-mail type or status is as if absent; an empty
 * attribute clears it (X).
 */
final class ValuesReader {
    private final Map<String, String> names = new LinkedHashMap<>();

    ValuesReader(List<Attribute> attributes) {
        for (var attribute : attributes) {
            if (!attribute.isIdentity()) {
                names.put(element(attribute.name()), attribute.name());
            }
        }
    }

    /**
     * What is to be set.
     *
     * @throws ApiError 913 for a status, 933 for an e-mail type that is none
     */
    SubscriberValues read(Element values) {
        var attributes = new LinkedHashMap<String, String>();
        for (var child : values.children()) {
            var name = names.get(child.name().toLowerCase(Locale.ROOT));
            if (name != null) {
                attributes.put(name, child.text());
            }
        }
        return new SubscriberValues(
                orNull(values.text(element(Attribute.EMAIL_ADDRESS))),
                emailType(values.text(element(Attribute.EMAIL_TYPE))),
                status(values.text("status")),
                orNull(values.text("reason")),
                attributes);
    }

    private static @Nullable EmailType emailType(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "html" -> EmailType.HTML;
            case "text" -> EmailType.TEXT;
            default -> throw new ApiError(ErrorCode.INVALID_ATTRIBUTE, Attribute.EMAIL_TYPE);
        };
    }

    /** Nothing else may be asked for (S11, grade C). */
    private static @Nullable Status status(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "active" -> Status.ACTIVE;
            case "unsub", "unsubscribed" -> Status.UNSUBSCRIBED;
            default -> throw CallRequest.invalid("status", word);
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String element(String attribute) {
        return AttributeNames.toElement(attribute).toLowerCase(Locale.ROOT);
    }
}
