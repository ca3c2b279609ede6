package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Has an overdue job sent now; answers its id. The call is our own (X): only an account with {@link
 * io.mailwright.domain.Feature#OVERDUE} takes it. Refused with 952 if the job is not overdue.
 */
public record ReleaseOverdue(long job) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "job"),
                Element.of("action", "release_overdue"),
                Element.of("search_type", "jobID"),
                Element.of("search_value", job));
    }

    /** A second try would be refused, and not say who has decided. */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Long read(Element system) {
        return Answers.id(Answers.required(system, "job"), "job_description", job);
    }
}
