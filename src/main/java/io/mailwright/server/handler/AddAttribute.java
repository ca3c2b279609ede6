package io.mailwright.server.handler;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.server.engine.AttributeRules;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Reply;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;
import java.util.Locale;

/**
 * Makes an attribute, behind those there are. The call is our own (X). It says what is wanted in
 * the form in which {@code retrieve_attrbs} answers it ({@code subscribers-lists.md} S1, grade F):
 *
 * <pre>{@code
 * <action>add_attrb</action>
 * <attribute>
 *   <name>Loyalty</name> <description/> <default_value>Basic</default_value>
 *   <data_type>text</data_type> <required>False</required> <min_size>0</min_size>
 *   <max_size>20</max_size> <subscriber_editable>1</subscriber_editable> <display>Level</display>
 *   <values><value>Gold</value><value>Basic</value></values>
 * </attribute>
 * }</pre>
 *
 * <p>Only the name is needed; what is absent is any text of up to 2,000 characters, not required,
 * editable, hidden from subscribers. Refused with 912, with 913 for what cannot be, with 922 for a
 * name there is.
 */
final class AddAttribute implements CallHandler {
    private final Store store;

    AddAttribute(Store store) {
        this.store = store;
    }

    @Override
    public Route route() {
        return new Route(ApiSystem.ACCOUNT_INFO, "add_attrb");
    }

    @Override
    public Reply handle(CallRequest request) {
        var attribute = attribute(request.child("attribute"));
        AttributeRules.check(attribute)
                .ifPresent(fault -> {
                    throw CallRequest.invalid(fault, request.child("attribute").text(fault));
                });
        store.change(tables -> {
            refuseTaken(tables, attribute.name());
            tables.attributes().add(attribute);
            return attribute;
        });
        return out -> {
            out.open("profile");
            out.field("attribute_info", "Attribute was added successfully");
            out.field("attribute_description", attribute.name());
            out.close();
        };
    }

    private static Attribute attribute(CallRequest wanted) {
        return new Attribute(
                wanted.required("name"),
                wanted.text("description"),
                wanted.text("default_value"),
                type(wanted),
                wanted.flag("required", false),
                size(wanted, "min_size", 0),
                size(wanted, "max_size", AttributeRules.LONGEST_VALUE),
                wanted.flag("subscriber_editable", true),
                wanted.text("display"),
                values(wanted));
    }

    private static DataType type(CallRequest wanted) {
        var word = wanted.text("data_type").isEmpty() ? "text" : wanted.text("data_type");
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "text" -> DataType.TEXT;
            case "number" -> DataType.NUMBER;
            case "date" -> DataType.DATE;
            case "boolean" -> DataType.BOOLEAN;
            default -> throw CallRequest.invalid("data_type", word);
        };
    }

    private static int size(CallRequest wanted, String element, int missing) {
        return wanted.text(element).isEmpty()
                ? missing
                : (int) Math.min(wanted.id(element), Integer.MAX_VALUE);
    }

    private static List<String> values(CallRequest wanted) {
        return wanted.child("values").system().all("value").stream()
                .map(Element::text)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static void refuseTaken(Tables tables, String name) {
        if (tables.attributes().all().stream().anyMatch(a -> a.name().equalsIgnoreCase(name))) {
            throw new ApiError(ErrorCode.NAME_IN_USE, name);
        }
    }
}
