package io.mailwright.xmlapi.call;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.xmlapi.wire.AttributeNames;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireStatus;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/**
 * The {@code <values>} of adding and editing a subscriber ({@code subscribers-lists.md} S3, S4):
 * address, status, reason, e-mail type, attributes.
 */
final class Values {
    private static final String EMAIL = AttributeNames.toElement(Attribute.EMAIL_ADDRESS);
    private static final String EMAIL_TYPE = AttributeNames.toElement(Attribute.EMAIL_TYPE);

    /** Names that mean something else than an attribute here; services compare without case. */
    private static final Set<String> RESERVED =
            Set.of("email__address", "email__type", "status", "reason", "channelmemberid");

    private Values() {}

    static Element of(SubscriberValues values) {
        var children = new ArrayList<Element>();
        if (values.email() != null) {
            children.add(Element.of(EMAIL, values.email()));
        }
        if (values.status() != null) {
            children.add(Element.of("status", WireStatus.requested(values.status())));
        }
        if (values.reason() != null) {
            children.add(Element.of("reason", values.reason()));
        }
        if (values.emailType() != null) {
            children.add(Element.of(EMAIL_TYPE, word(values.emailType())));
        }
        values.attributes().forEach((name, text) -> children.add(attribute(name, text)));
        return Element.of("values", children);
    }

    private static String word(EmailType type) {
        return switch (type) {
            case HTML -> "HTML";
            case TEXT -> "Text";
        };
    }

    private static Element attribute(String name, String text) {
        var element = AttributeNames.toElement(name);
        if (element.isEmpty() || RESERVED.contains(element.toLowerCase(Locale.ROOT))) {
            throw new Failure.Invalid(
                    "\"%s\" cannot be sent as an attribute: the XML API uses that name itself"
                            .formatted(name));
        }
        return Element.of(element, text);
    }
}
