package io.mailwright.xmlapi.call;

import io.mailwright.domain.send.OverdueJob;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireTime;

import java.util.List;

/**
 * The jobs whose time passed while no server ran, those planned first first. The call is our own
 * (X): only an account with {@link io.mailwright.domain.Feature#OVERDUE} takes it.
 */
public record RetrieveOverdue() implements Call<List<OverdueJob>> {
    @Override
    public List<Element> request() {
        return List.of(Element.of("system_name", "job"), Element.of("action", "retrieve_overdue"));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public List<OverdueJob> read(Element system) {
        return Answers.required(system, "job")
                .everything()
                .filter(element -> element.is("overdue"))
                .map(RetrieveOverdue::job)
                .toList();
    }

    private static OverdueJob job(Element overdue) {
        return new OverdueJob(
                Answers.count(overdue.text("jobID")),
                Answers.count(overdue.text("emailID")),
                overdue.text("emailName"),
                overdue.text("subject"),
                WireTime.parseDateTime(overdue.text("sendDate")).orElse(null));
    }
}
