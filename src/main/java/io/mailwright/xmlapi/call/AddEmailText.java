package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Gives an e-mail a text part, in place of what the account made of its HTML; answers its id
 * ({@code email-send.md} M2, grade F).
 */
public record AddEmailText(long emailId, String text) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "email"),
                Element.of("action", "add"),
                Element.of("sub_action", "text"),
                Element.of("search_type", "emailid"),
                Element.of("search_value", emailId),
                Element.cdata("email_body", text));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Long read(Element system) {
        Answers.required(system, "email");
        return emailId;
    }
}
