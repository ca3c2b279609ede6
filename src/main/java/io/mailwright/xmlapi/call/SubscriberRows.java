package io.mailwright.xmlapi.call;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.xmlapi.wire.AttributeNames;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireStatus;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a subscriber as two calls answer one: {@code retrieve} ({@code subscribers-lists.md} S6)
 * and {@code retrieve_sub} (S17). Everything is taken by name, since the place of {@code Status}
 * differs; what is not a field of the service is an attribute. An attribute that bears the name of
 * a field stands behind it.
 */
final class SubscriberRows {
    private static final Set<String> RETRIEVED =
            Set.of(
                    "subid",
                    "listid",
                    "list_name",
                    "email__address",
                    "emailtype",
                    "status",
                    "showchannelid");
    private static final Set<String> LISTED = Set.of("id", "email__address", "emailtype", "status");

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();

    private SubscriberRows(Element row, Set<String> names) {
        for (var child : row.children()) {
            var name = field(child);
            if (names.contains(name) && !fields.containsKey(name)) {
                fields.put(name, child.text());
            } else {
                attributes.put(AttributeNames.toAttribute(child.name()), child.text());
            }
        }
    }

    /**
     * Every {@code <subscriber>} of a {@code retrieve}.
     *
     * @param listId where the row itself does not say
     * @throws Failure.Malformed if there is none, or one has no SUBID
     */
    static List<ListedSubscriber> retrieved(Element system, long listId) {
        Answers.required(system, "subscriber");
        return system.all("subscriber").stream().map(row -> retrievedRow(row, listId)).toList();
    }

    private static ListedSubscriber retrievedRow(Element row, long listId) {
        var read = new SubscriberRows(row, RETRIEVED);
        var membership =
                new Membership(
                        Answers.id(row, "listid", listId),
                        read.field("list_name"),
                        read.status(null));
        return new ListedSubscriber(
                read.subscriber(Answers.count(Answers.required(row, "subid").text())), membership);
    }

    /**
     * One row of {@code retrieve_sub}. Its SUBID is 0 where the service sends none.
     *
     * @param status what was asked for, where the row itself does not say
     */
    static ListedSubscriber listed(Element row, long listId, @Nullable Status status) {
        boolean hasId = !row.children().isEmpty() && row.children().getFirst().is("id");
        var read = new SubscriberRows(row, hasId ? LISTED : RETRIEVED);
        var id = hasId ? read.field("id") : read.field("subid");
        return new ListedSubscriber(
                read.subscriber(Answers.count(id)),
                new Membership(listId, read.field("list_name"), read.status(status)));
    }

    private Subscriber subscriber(long id) {
        var email = field("email__address");
        if (email.isEmpty()) {
            throw new Failure.Malformed("A subscriber in the answer has no Email Address", null);
        }
        var type = field("emailtype").equalsIgnoreCase("text") ? EmailType.TEXT : EmailType.HTML;
        return new Subscriber(id, email, type, attributes);
    }

    private Status status(@Nullable Status missing) {
        var word = field("status");
        if (word.isEmpty() && missing != null) {
            return missing;
        }
        return WireStatus.parse(word)
                .orElseThrow(() ->
                        new Failure.Malformed(
                                "A subscriber in the answer has the unknown status \"%s\""
                                        .formatted(word),
                                null));
    }

    /** The e-mail type is spelled in two ways (S17: {@code EmailType} R, {@code Email__Type} F). */
    private static String field(Element child) {
        var name = child.name().toLowerCase(Locale.ROOT);
        return name.equals("email__type") ? "emailtype" : name;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
