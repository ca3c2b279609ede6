package io.mailwright.xmlapi.call;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Changes a subscriber found by list and address: attributes, address, status ({@code
 * subscribers-lists.md} S4, S5, grade R). What {@code values} does not name stays. Answers the
 * SUBID, 0 where the account does not say it.
 *
 * @param email the present address
 */
public record EditSubscriber(long listId, String email, SubscriberValues values)
        implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "subscriber"),
                Element.of("action", "edit"),
                Element.of("search_type", "listid"),
                Element.of("search_value", listId),
                Element.of("search_value2", email),
                Values.of(values));
    }

    /** A new address, once taken on, makes the present one unknown to a second try. */
    @Override
    public boolean repeatable() {
        return values.email() == null
                || EmailAddress.key(values.email()).equals(EmailAddress.key(email));
    }

    @Override
    public Long read(Element system) {
        return Answers.id(Answers.required(system, "subscriber"), "subscriber_description", 0);
    }
}
