package io.mailwright.xmlapi.call;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;
import java.util.Locale;

/**
 * The attributes of the account, in its order ({@code subscribers-lists.md} S1, grade F). Data
 * types other than {@code text} are X; an unknown one is read as text. A maximum that is missing is
 * 2,000, the most any value may have ({@code envelope.md} E9, grade C).
 */
public record RetrieveAttributes() implements Call<List<Attribute>> {
    private static final int LONGEST = 2000;

    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "accountinfo"),
                Element.of("action", "retrieve_attrbs"),
                Element.of("search_type", ""),
                Element.of("search_value", ""));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public List<Attribute> read(Element system) {
        return Answers.required(system, "profile").all("attribute").stream()
                .filter(attribute -> !attribute.text("name").isEmpty())
                .map(RetrieveAttributes::attribute)
                .toList();
    }

    private static Attribute attribute(Element attribute) {
        return new Attribute(
                attribute.text("name"),
                attribute.text("description"),
                attribute.text("default_value"),
                type(attribute.text("data_type")),
                Answers.truth(attribute.text("required")),
                size(attribute, "min_size", 0),
                size(attribute, "max_size", LONGEST),
                Answers.truth(attribute.text("subscriber_editable")),
                attribute.text("display"),
                values(attribute));
    }

    private static DataType type(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "number" -> DataType.NUMBER;
            case "date" -> DataType.DATE;
            case "boolean" -> DataType.BOOLEAN;
            default -> DataType.TEXT;
        };
    }

    private static int size(Element attribute, String name, int missing) {
        return Math.toIntExact(Math.min(Answers.id(attribute, name, missing), Integer.MAX_VALUE));
    }

    private static List<String> values(Element attribute) {
        return attribute.child("values").stream()
                .flatMap(values -> values.all("value").stream())
                .map(Element::text)
                .toList();
    }
}
