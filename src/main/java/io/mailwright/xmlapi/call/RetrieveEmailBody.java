package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/** The HTML of an e-mail ({@code email-send.md} M4, grade F). Slow, so never for a whole list. */
public record RetrieveEmailBody(long emailId) implements Call<String> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "email"),
                Element.of("action", "retrieve"),
                Element.of("sub_action", "htmlemail"),
                Element.of("search_type", "emailid"),
                Element.of("search_value", emailId),
                Element.of("search_value2", ""),
                Element.of("search_value3", ""));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public String read(Element system) {
        return Answers.required(system, "htmlbody").text();
    }
}
