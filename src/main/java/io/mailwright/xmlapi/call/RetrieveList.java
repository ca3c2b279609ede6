package io.mailwright.xmlapi.call;

import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireTime;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One list by id ({@code subscribers-lists.md} S15, grade F). The answer holds no id, so it is that
 * of the request; a type nobody has seen yet is read as private.
 */
public record RetrieveList(long listId) implements Call<MailList> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "list"),
                Element.of("action", "retrieve"),
                Element.of("search_type", "listid"),
                Element.of("search_value", listId),
                Element.of("search_value2", ""));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public MailList read(Element system) {
        return new MailList(
                listId,
                Answers.required(system, "list_name").text(),
                type(Answers.text(system, "list_type")),
                counts(system),
                WireTime.parseDateTime(Answers.text(system, "modified")).orElse(null),
                Instant.now());
    }

    private static ListType type(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "public" -> ListType.PUBLIC;
            case "salesforce" -> ListType.SALESFORCE;
            case "master" -> ListType.MASTER;
            case "virtual" -> ListType.VIRTUAL;
            default -> ListType.PRIVATE;
        };
    }

    private static ListCounts counts(Element system) {
        return new ListCounts(
                Answers.count(Answers.text(system, "subscriber_count")),
                Answers.count(Answers.text(system, "active_total")),
                Answers.count(Answers.text(system, "unsub_count")),
                Answers.count(Answers.text(system, "bounce_count")),
                Answers.count(Answers.text(system, "held_count")));
    }
}
