package io.mailwright.xmlapi.call;

import io.mailwright.domain.ListedSubscriber;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * One subscriber by SUBID, a row for each of their lists ({@code subscribers-lists.md} S7, grade
 * F). Refused with 930 if there is none (X).
 */
public record RetrieveSubscriberById(long subscriberId) implements Call<List<ListedSubscriber>> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "subscriber"),
                Element.of("action", "retrieve"),
                Element.of("search_type", "subid"),
                Element.of("search_value", subscriberId),
                Element.of("search_value2", ""));
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
