package io.mailwright.xmlapi.call;

import io.mailwright.domain.ListedSubscriber;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * One subscriber on one list ({@code subscribers-lists.md} S6, grade R). Refused with 1 if the
 * address is not on it.
 */
public record RetrieveSubscriber(long listId, String email) implements Call<ListedSubscriber> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "subscriber"),
                Element.of("action", "retrieve"),
                Element.of("search_type", "listid"),
                Element.of("search_value", listId),
                Element.of("search_value2", email),
                Element.of("showChannelID", ""));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public ListedSubscriber read(Element system) {
        return SubscriberRows.retrieved(system, listId).getFirst();
    }
}
