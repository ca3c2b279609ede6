package io.mailwright.server.handler;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Subscriber;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.xmlapi.wire.AttributeNames;
import io.mailwright.xmlapi.wire.WireStatus;

import java.util.List;

/**
 * Writes the attributes of a subscriber in the account's order, the status behind the e-mail type
 * ({@code subscribers-lists.md} S6, S17, grade R).
 */
final class SubscriberFields {
    private SubscriberFields() {}

    /**
     * Writes all of them.
     *
     * @param emailType what the element of the e-mail type is called, which differs between calls
     */
    static void write(
            ReplyWriter out, ListedSubscriber row, List<Attribute> attributes, String emailType) {
        var subscriber = row.subscriber();
        for (var attribute : attributes) {
            if (attribute.name().equalsIgnoreCase(Attribute.EMAIL_TYPE)) {
                out.field(emailType, word(subscriber.emailType()));
                out.field("Status", WireStatus.word(row.membership().status()));
            } else {
                out.field(AttributeNames.toElement(attribute.name()), value(subscriber, attribute));
            }
        }
    }

    private static String value(Subscriber subscriber, Attribute attribute) {
        return attribute.name().equalsIgnoreCase(Attribute.EMAIL_ADDRESS)
                ? subscriber.email()
                : subscriber.attributes().getOrDefault(attribute.name(), "");
    }

    static String word(EmailType type) {
        return switch (type) {
            case HTML -> "HTML";
            case TEXT -> "Text";
        };
    }
}
