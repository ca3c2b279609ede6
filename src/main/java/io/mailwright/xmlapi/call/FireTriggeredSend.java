package io.mailwright.xmlapi.call;

import io.mailwright.domain.Failure;
import io.mailwright.domain.send.TriggeredSend;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fires a triggered send; answers why some were left out, a line each ({@code email-send.md} M11,
 * grade F; M12, X). Refused if nobody is left.
 */
public record FireTriggeredSend(TriggeredSend send) implements Call<List<String>> {
    /** The most recipients one call takes. */
    public static final int MOST = 500;

    static final String NAMESPACE = "http://exacttarget.com/wsdl/partnerAPI";

    public FireTriggeredSend {
        int recipients = send.recipients().size();
        if (recipients < 1 || recipients > MOST) {
            throw new Failure.Invalid(
                    "One call takes 1 to %d recipients, not %d".formatted(MOST, recipients));
        }
    }

    @Override
    public List<Element> request() {
        var children = new ArrayList<Element>();
        children.add(Element.of("TriggeredSendDefinition", Element.of("CustomerKey", send.key())));
        send.recipients().forEach(recipient -> children.add(subscribers(recipient)));
        return List.of(
                Element.of("system_name", "triggeredsend"),
                Element.of("action", "add"),
                Element.of("TriggeredSend", children).in(namespaces()));
    }

    private static Map<String, String> namespaces() {
        var namespaces = new LinkedHashMap<String, String>();
        namespaces.put("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        namespaces.put("xsd", "http://www.w3.org/2001/XMLSchema");
        namespaces.put("", NAMESPACE);
        return namespaces;
    }

    private static Element subscribers(TriggeredSend.Recipient recipient) {
        var children = new ArrayList<Element>();
        var owner = new ArrayList<Element>();
        addIfAny(owner, "FromName", recipient.from().name());
        addIfAny(owner, "FromAddress", recipient.from().email());
        if (!owner.isEmpty()) {
            children.add(Element.of("Owner", owner));
        }
        children.add(Element.of("SubscriberKey", recipient.key()));
        children.add(Element.of("EmailAddress", recipient.email()));
        recipient
                .attributes()
                .forEach((name, value) ->
                        children.add(
                                Element.of(
                                        "Attributes",
                                        Element.of("Name", name),
                                        Element.of("Value", value))));
        return Element.of("Subscribers", children);
    }

    private static void addIfAny(List<Element> elements, String name, String text) {
        if (!text.isEmpty()) {
            elements.add(Element.of(name, text));
        }
    }

    /** The first try may have been carried out ({@code envelope.md} E9). */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public List<String> read(Element system) {
        Answers.required(system, "triggered_send_info");
        return system.find("error_detail").stream()
                .flatMap(detail -> detail.text().lines())
                .filter(line -> !line.isBlank())
                .toList();
    }
}
