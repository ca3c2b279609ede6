package io.mailwright.xmlapi.call;

import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.xmlapi.wire.DefinitionWords;
import io.mailwright.xmlapi.wire.Element;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The {@code TriggeredSendDefinition} of calls ({@code email-send.md} M13, X). */
final class DefinitionElements {
    private final List<Element> children = new ArrayList<>();

    private DefinitionElements() {}

    /** With what is to be set, in the order of the reference. */
    static Element of(String key, DefinitionValues values) {
        var elements = new DefinitionElements();
        elements.add("CustomerKey", key);
        elements.add("Name", values.name());
        elements.add("Description", values.description());
        elements.addClassification(values.transactional());
        elements.add("FromName", values.fromName());
        elements.add("FromAddress", values.fromEmail());
        elements.add(
                "TriggeredSendStatus",
                values.status() == null ? null : DefinitionWords.of(values.status()));
        elements.addId("Email", values.emailId());
        elements.addId("List", values.listId());
        elements.add("AutoAddSubscribers", values.autoAdd());
        elements.add("AutoUpdateSubscribers", values.autoUpdate());
        elements.add("EmailSubject", values.subject());
        elements.add("IsMultipart", values.multipart());
        elements.add("IsWrapped", values.trackLinks());
        return Element.of("TriggeredSendDefinition", elements.children)
                .in(Map.of("", FireTriggeredSend.NAMESPACE));
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            children.add(Element.of(name, value.toString()));
        }
    }

    private void addClassification(@Nullable Boolean transactional) {
        if (transactional != null) {
            children.add(
                    Element.of(
                            "SendClassification",
                            Element.of(
                                    "CustomerKey", DefinitionWords.classification(transactional))));
        }
    }

    private void addId(String name, @Nullable Long id) {
        if (id != null) {
            children.add(Element.of(name, Element.of("ID", id)));
        }
    }
}
