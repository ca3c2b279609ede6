package io.mailwright.xmlapi.call;

import io.mailwright.domain.SubscriberValues;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Changes a subscriber found by SUBID: attributes, address, status ({@code subscribers-lists.md}
 * S4, S5, grade R). What {@code values} does not name stays. Answers the SUBID.
 */
public record EditSubscriberById(long subscriberId, SubscriberValues values) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "subscriber"),
                Element.of("action", "edit"),
                Element.of("search_type", "subid"),
                Element.of("search_value", subscriberId),
                Element.of("search_value2", ""),
                Values.of(values));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Long read(Element system) {
        return Answers.id(
                Answers.required(system, "subscriber"), "subscriber_description", subscriberId);
    }
}
