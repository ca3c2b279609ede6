package io.mailwright.server.handler;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.ListImport;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.xmlapi.wire.AttributeNames;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads what the columns of a file are: attributes, by names with blanks or {@code __} and without
 * case ({@code subscribers-lists.md} S21, grade F), or the status (X); nothing, if they are to be
 * left out (X).
 */
final class FieldMapping {
    private final List<String> known;

    FieldMapping(List<Attribute> attributes) {
        this.known =
                Stream.concat(
                                Stream.of(ListImport.STATUS),
                                attributes.stream().map(Attribute::name))
                        .toList();
    }

    /**
     * The fields of {@code file_mapping}, as the account spells them.
     *
     * @throws ApiError 912 if there is none, 913 for one that is unknown or there twice
     */
    List<String> read(CallRequest request) {
        var fields = new ArrayList<String>();
        for (var field : request.child("file_mapping").system().all("field")) {
            var name = field.text().isEmpty() ? "" : named(field);
            if (!name.isEmpty() && fields.contains(name)) {
                throw CallRequest.invalid("field", field.text());
            }
            fields.add(name);
        }
        if (fields.isEmpty()) {
            throw new ApiError(ErrorCode.REQUIRED_ELEMENT, "file_mapping");
        }
        return fields;
    }

    private String named(Element field) {
        var key = key(field.text());
        return known.stream()
                .filter(name -> key(name).equals(key))
                .findFirst()
                .orElseThrow(() -> CallRequest.invalid("field", field.text()));
    }

    private static String key(String name) {
        return AttributeNames.toAttribute(name).toLowerCase(Locale.ROOT);
    }
}
