package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/** A new e-mail of HTML; answers its id ({@code email-send.md} M1, grade F). */
public record AddEmail(String name, String subject, String html) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "email"),
                Element.of("action", "add"),
                Element.of("sub_action", "HTMLPaste"),
                Element.of("category", ""),
                Element.of("email_name", name),
                Element.of("email_subject", subject),
                Element.cdata("email_body", html));
    }

    /** A second try would make a second e-mail: names may repeat. */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Long read(Element system) {
        return Answers.newId(system, "emailID", "e-mail");
    }
}
