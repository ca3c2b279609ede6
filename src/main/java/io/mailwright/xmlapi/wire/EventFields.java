package io.mailwright.xmlapi.wire;

import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.UnsubscribeScope;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An event as the element {@code event} of {@code tracking.md} T6 and T17 (X): its attributes and
 * its children, each in the order they are written in. What has no value is left out.
 */
public record EventFields(Map<String, String> attributes, Map<String, String> children) {
    private static final String TYPE = "type";
    private static final String DATE = "date";

    public EventFields {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
    }

    /** The event as it is written; without an address, if that is empty. */
    public static EventFields of(Event event, String email) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put(TYPE, word(event.type()));
        attributes.put("jobID", Long.toString(event.job()));
        attributes.put("subid", Long.toString(event.subscriber()));
        attributes.put("listid", Long.toString(event.list()));
        attributes.put(DATE, WireTime.dateTime(event.at()));
        put(attributes, "email", email);
        put(attributes, "BatchID", number(event.batch()));
        var children = new LinkedHashMap<String, String>();
        put(event.detail(), attributes, children);
        return new EventFields(attributes, children);
    }

    /** Those of an element that was read. */
    public static EventFields of(Element event) {
        var children = new LinkedHashMap<String, String>();
        event.children().forEach(child -> children.putIfAbsent(child.name(), child.text()));
        return new EventFields(event.attributes(), children);
    }

    private static void put(
            Detail detail, Map<String, String> attributes, Map<String, String> children) {
        switch (detail) {
            case Detail.None _ -> {}
            case Detail.NotSent notSent -> {
                attributes.put("code", Integer.toString(notSent.code()));
                put(children, "reason", notSent.reason());
            }
            case Detail.Click click -> {
                attributes.put("linkid", Long.toString(click.link()));
                put(children, "url", click.url());
                put(children, "alias", click.alias());
            }
            case Detail.Bounce bounce -> {
                attributes.put("category", BounceWords.word(bounce.category()));
                put(attributes, "subcategory", number(bounce.subcategory()));
                put(attributes, "smtpcode", number(bounce.smtpCode()));
                put(children, "reason", bounce.reason());
            }
            case Detail.Unsubscribe unsubscribe -> {
                attributes.put("scope", unsubscribe.scope().name().toLowerCase(Locale.ROOT));
                put(children, "reason", unsubscribe.reason());
            }
            case Detail.Forward forward ->
                    attributes.put("recipients", Integer.toString(forward.recipients()));
            case Detail.Conversion conversion -> {
                put(attributes, "linkid", number(conversion.link()));
                put(attributes, "unit", conversion.unit());
                put(attributes, "amt", conversion.amount());
                put(children, "alias", conversion.alias());
            }
        }
    }

    /** The event as it was read; nothing if its type is unknown or its time cannot be read. */
    public Optional<AddressedEvent> read() {
        var type = type(attribute(TYPE));
        var at = WireTime.parseDateTime(attribute(DATE));
        if (type.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AddressedEvent(event(type.get(), at.get()), attribute("email")));
    }

    private Event event(EventType type, Instant at) {
        return new Event(
                type,
                count("jobID"),
                count("subid"),
                count("listid"),
                count("BatchID"),
                at,
                detail(type));
    }

    private Detail detail(EventType type) {
        return switch (type) {
            case SENT, OPEN, COMPLAINT -> Detail.NONE;
            case NOT_SENT -> new Detail.NotSent((int) count("code"), child("reason"));
            case CLICK -> new Detail.Click(count("linkid"), child("url"), child("alias"));
            case BOUNCE ->
                    new Detail.Bounce(
                            BounceWords.parse(attribute("category")),
                            (int) count("subcategory"),
                            (int) count("smtpcode"),
                            child("reason"));
            case UNSUBSCRIBE -> new Detail.Unsubscribe(scope(), child("reason"));
            case FORWARD -> new Detail.Forward((int) count("recipients"));
            case CONVERSION ->
                    new Detail.Conversion(
                            count("linkid"), attribute("unit"), attribute("amt"), child("alias"));
        };
    }

    private UnsubscribeScope scope() {
        return attribute("scope").equalsIgnoreCase("master")
                ? UnsubscribeScope.MASTER
                : UnsubscribeScope.LIST;
    }

    /** {@code Sent}, {@code NotSent} and so on. */
    private static String word(EventType type) {
        return type == EventType.NOT_SENT ? "NotSent" : SummaryNames.capitalised(type.name());
    }

    private static Optional<EventType> type(String word) {
        return Arrays.stream(EventType.values())
                .filter(type -> word(type).equalsIgnoreCase(word))
                .findFirst();
    }

    private String attribute(String name) {
        return attributes.getOrDefault(name, "").strip();
    }

    private String child(String name) {
        return children.getOrDefault(name, "");
    }

    private long count(String name) {
        var text = attribute(name);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static String number(long number) {
        return number == 0 ? "" : Long.toString(number);
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
