package io.mailwright.xmlapi.call;

import io.mailwright.domain.send.Sender;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Has an e-mail sent to one subscriber at once; answers the job's id ({@code email-send.md} M9,
 * grade C).
 */
public record SendSingle(long emailId, long subscriberId, Sender from) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "job"),
                Element.of("action", "send_single"),
                Element.of("search_type", "emailid"),
                Element.of("search_value", emailId),
                Element.of("search_value2", subscriberId),
                Element.of("from_name", from.name()),
                Element.of("from_email", from.email()));
    }

    /** The first try may have been carried out ({@code envelope.md} E9). */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Long read(Element system) {
        return Answers.newId(system, "job_description", "job");
    }
}
