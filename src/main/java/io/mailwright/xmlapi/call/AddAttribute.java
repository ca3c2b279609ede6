package io.mailwright.xmlapi.call;

import io.mailwright.domain.Attribute;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;
import java.util.Locale;

/**
 * A new attribute, behind those the account has; answers its name. The call is our own (X), in the
 * form of {@code subscribers-lists.md} S1: only an account with {@link
 * io.mailwright.domain.Feature#ATTRIBUTES} takes it.
 */
public record AddAttribute(Attribute attribute) implements Call<String> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "accountinfo"),
                Element.of("action", "add_attrb"),
                Element.of(
                        "attribute",
                        Element.of("name", attribute.name()),
                        Element.of("description", attribute.description()),
                        Element.of("default_value", attribute.defaultValue()),
                        Element.of("data_type", attribute.type().name().toLowerCase(Locale.ROOT)),
                        Element.of("required", attribute.required() ? "True" : "False"),
                        Element.of("min_size", attribute.minSize()),
                        Element.of("max_size", attribute.maxSize()),
                        Element.of("subscriber_editable", attribute.editable() ? 1 : 0),
                        Element.of("display", attribute.display()),
                        Element.of(
                                "values",
                                attribute.values().stream()
                                        .map(value -> Element.of("value", value))
                                        .toList())));
    }

    /** A second try would be refused for the first one's name. */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public String read(Element system) {
        Answers.required(system, "profile");
        return attribute.name();
    }
}
