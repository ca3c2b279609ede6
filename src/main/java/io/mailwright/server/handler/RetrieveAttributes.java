package io.mailwright.server.handler;

import io.mailwright.domain.Attribute;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.store.Store;

import java.util.Locale;

/** Answers the attributes of the account ({@code subscribers-lists.md} S1, grade F). */
final class RetrieveAttributes implements CallHandler {
    private final Store store;

    RetrieveAttributes(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.ACCOUNT_INFO, "retrieve_attrbs");
    }

    @Override
    public Reply handle(CallRequest request) {
        var attributes = store.read(tables -> tables.attributes().all());
        return out -> {
            out.open("profile");
            attributes.forEach(attribute -> write(out, attribute));
            out.close();
        };
    }

    private static void write(ReplyWriter out, Attribute attribute) {
        out.open("attribute");
        out.field("name", attribute.name());
        out.field("description", attribute.description());
        out.field("default_value", attribute.defaultValue());
        out.field("data_type", attribute.type().name().toLowerCase(Locale.ROOT));
        out.field("required", attribute.required() ? "True" : "False");
        out.field("min_size", attribute.minSize());
        out.field("max_size", attribute.maxSize());
        out.field("subscriber_editable", attribute.editable() ? 1 : 0);
        out.field("display", attribute.display());
        if (!attribute.values().isEmpty()) {
            writeValues(out, attribute);
        }
        out.close();
    }

    /** On one line: a public client takes every node in {@code values} for a value (C). */
    private static void writeValues(ReplyWriter out, Attribute attribute) {
        out.openInline("values");
        attribute.values().forEach(value -> out.fieldInline("value", value));
        out.close();
    }
}
