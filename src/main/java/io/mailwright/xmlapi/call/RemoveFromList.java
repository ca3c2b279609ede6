package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;
import java.util.Optional;

/**
 * Takes a subscriber off one list, or out of the account if that list is All Subscribers; answers
 * the account's words ({@code subscribers-lists.md} S9, request grade C, answer I).
 */
public record RemoveFromList(long listId, String email) implements Call<String> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "subscriber"),
                Element.of("action", "delete"),
                Element.of("search_type", "listid"),
                Element.of("search_value", listId),
                Element.of("search_value2", email));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public String read(Element system) {
        return Answers.required(system, "subscriber").text("subscriber_info");
    }

    @Override
    public Optional<String> doneBefore(int code) {
        return code == ErrorCode.SUBSCRIBER_NOT_FOUND.number() ? Optional.of("") : Optional.empty();
    }
}
