package io.mailwright.xmlapi.call;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Puts addresses on the Master Unsubscribe list; answers those that are now on it ({@code
 * subscribers-lists.md} S10, grade F).
 *
 * @param emails 1 to 500 ({@code envelope.md} E9, grade V)
 */
public record MasterUnsubscribeAddresses(List<String> emails) implements Call<List<String>> {
    /** The most addresses one call takes. */
    public static final int MOST = 500;

    public MasterUnsubscribeAddresses {
        emails = List.copyOf(emails);
        if (emails.isEmpty() || emails.size() > MOST) {
            throw new Failure.Invalid(
                    "One call takes 1 to %d addresses, not %d".formatted(MOST, emails.size()));
        }
    }

    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "subscriber"),
                Element.of("action", "masterunsub"),
                Element.of("search_type", "emailaddress"),
                Element.of(
                        "search_value",
                        emails.stream().map(email -> Element.of("emailaddress", email)).toList()));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public List<String> read(Element system) {
        return Answers.required(system, "subscriber")
                .everything()
                .filter(element -> element.is("emailaddress"))
                .map(Element::text)
                .toList();
    }
}
