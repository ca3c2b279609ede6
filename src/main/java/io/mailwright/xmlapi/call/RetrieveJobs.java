package io.mailwright.xmlapi.call;

import io.mailwright.domain.tracking.JobHeading;
import io.mailwright.xmlapi.StreamingCall;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The jobs of a period ({@code tracking.md} T2, grade C).
 *
 * @param from the first second; {@code null} for an open end
 * @param to the last second; {@code null} for an open end
 */
public record RetrieveJobs(@Nullable Instant from, @Nullable Instant to)
        implements StreamingCall<JobHeading> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "tracking"),
                Element.of("action", "jobretrieve"),
                Element.of("sub_action", "jobs"),
                Element.of("search_type", "daterange"),
                Element.of("search_value", from == null ? "" : WireTime.dateTime(from)),
                Element.of("search_value2", to == null ? "" : WireTime.dateTime(to)));
    }

    @Override
    public String row() {
        return "job";
    }

    /** Reads one {@code <lists>} a list, and one for all of them. */
    @Override
    public Optional<JobHeading> read(Element row) {
        long job = Answers.count(row.text("jobID"));
        return job == 0
                ? Optional.empty()
                : Optional.of(
                        new JobHeading(
                                job,
                                WireTime.parseDateTime(row.text("jobSendDate")).orElse(null),
                                row.all("lists").stream()
                                        .flatMap(lists -> lists.all("listID").stream())
                                        .map(list -> Answers.count(list.text()))
                                        .toList()));
    }
}
