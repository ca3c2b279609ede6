package io.mailwright.xmlapi.call;

import io.mailwright.domain.ListedSubscriber;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * One subscriber by address, a row for each of their lists ({@code subscribers-lists.md} S8, grade
 * C). Refused with 1 if the account does not know the address (X).
 */
public record RetrieveSubscriberByEmail(String email) implements Call<List<ListedSubscriber>> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "subscriber"),
                Element.of("action", "retrieve"),
                Element.of("search_type", "listid"),
                Element.of("search_value", ""),
                Element.of("search_value2", email));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public List<ListedSubscriber> read(Element system) {
        return SubscriberRows.retrieved(system, 0);
    }
}
