package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;
import java.util.Optional;

/**
 * Deletes a subscriber from the whole account; answers the account's words, which are spelled in
 * three ways ({@code subscribers-lists.md} S9, grade R).
 */
public record DeleteSubscriber(long subscriberId) implements Call<String> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "subscriber"),
                Element.of("action", "delete"),
                Element.of("search_type", "subid"),
                Element.of("search_value", subscriberId));
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
        return code == ErrorCode.SUBID_NOT_FOUND.number() ? Optional.of("") : Optional.empty();
    }
}
