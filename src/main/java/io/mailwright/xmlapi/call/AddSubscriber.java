package io.mailwright.xmlapi.call;

import io.mailwright.domain.SubscriberValues;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Puts an address on a list; answers the SUBID, 0 where the account does not say it ({@code
 * subscribers-lists.md} S3, grade R).
 *
 * @param update whether somebody who is on the list already is changed; refused with 14 otherwise
 */
public record AddSubscriber(long listId, SubscriberValues values, boolean update)
        implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "subscriber"),
                Element.of("action", "add"),
                Element.of("search_type", "listid"),
                Element.of("search_value", listId),
                Element.of("search_value2", ""),
                Values.of(values),
                Element.of("update", Boolean.toString(update)));
    }

    /**
     * Without {@code update} the second try of an add that was carried out is refused: who lost the
     * answer has to read back.
     */
    @Override
    public boolean repeatable() {
        return update;
    }

    @Override
    public Long read(Element system) {
        return Answers.id(Answers.required(system, "subscriber"), "subscriber_description", 0);
    }
}
