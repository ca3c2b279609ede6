package io.mailwright.server.handler;

import io.mailwright.server.engine.TriggeredRecipient;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a {@code TriggeredSend} in every shape clients are known to send ({@code email-send.md}
 * M11, grades F, C): attributes under each recipient or, for all, beside them (I); one {@code
 * Attributes} a pair or one with name, value, name, value; any order; any namespace or none.
 */
final class TriggeredSendReader {
    /** {@code envelope.md} E9, grade V. */
    private static final int MOST = 500;

    private TriggeredSendReader() {}

    /** By which definition, to whom. */
    record TriggeredSend(String key, List<TriggeredRecipient> recipients) {}

    /**
     * What a request asks for.
     *
     * @throws ApiError 912, 913, 916
     */
    static TriggeredSend read(CallRequest request) {
        var send = request.child("TriggeredSend");
        var definition = send.child("TriggeredSendDefinition");
        var key = definition.required("CustomerKey");
        if (!definition.text("Priority").isEmpty()) {
            definition.oneOf("Priority", "Low", "Medium", "High");
        }
        var recipients = send.system().all("Subscribers");
        if (recipients.isEmpty()) {
            throw new ApiError(ErrorCode.REQUIRED_ELEMENT, "Subscribers");
        }
        if (recipients.size() > MOST) {
            throw new ApiError(ErrorCode.TOO_MANY_SUBSCRIBERS);
        }
        var all = send.system().all("Attributes");
        return new TriggeredSend(
                key, recipients.stream().map(recipient -> recipient(recipient, all)).toList());
    }

    private static TriggeredRecipient recipient(Element recipient, List<Element> forAll) {
        var owner = recipient.child("Owner").orElse(Element.of("Owner"));
        var own = recipient.all("Attributes");
        return new TriggeredRecipient(
                recipient.text("SubscriberKey"),
                recipient.text("EmailAddress"),
                attributes(forAll, own),
                forAll.stream().allMatch(TriggeredSendReader::isPaired)
                        && own.stream().allMatch(TriggeredSendReader::isPaired),
                owner.text("FromName"),
                owner.text("FromAddress"));
    }

    /** A recipient's own come before those for all, the last of the same name before others. */
    private static Map<String, String> attributes(List<Element> forAll, List<Element> own) {
        var attributes = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        forAll.forEach(element -> attributes.putAll(pairs(element)));
        own.forEach(element -> attributes.putAll(pairs(element)));
        return attributes;
    }

    private static Map<String, String> pairs(Element attributes) {
        var names = attributes.all("Name");
        var values = attributes.all("Value");
        var pairs = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            pairs.put(names.get(i).text(), i < values.size() ? values.get(i).text() : "");
        }
        return pairs;
    }

    /** A single name without a value has an empty one ({@code envelope.md} E11). */
    private static boolean isPaired(Element attributes) {
        int names = attributes.all("Name").size();
        int values = attributes.all("Value").size();
        return names == values || (names == 1 && values == 0);
    }
}
