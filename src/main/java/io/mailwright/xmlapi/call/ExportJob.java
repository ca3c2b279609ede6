package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders a file of one job ({@code tracking.md} T12 and T13, grade C); answers the batch to ask
 * after.
 *
 * @param sent who was sent a message and who was not, rather than what became of the messages
 * @param attributes people with all they have, rather than their address alone
 * @param from first day of the events, in the wire's zone; {@code null} for an open end
 * @param to last day, included; {@code null} for an open end
 */
public record ExportJob(
        long job,
        boolean sent,
        boolean attributes,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Call<Long> {
    @Override
    public List<Element> request() {
        var request = new ArrayList<Element>();
        request.add(Element.of("system_name", "tracking"));
        request.add(Element.of("action", sent ? "Sent_BulkAsync" : "BulkAsync"));
        request.add(Element.of("sub_action", attributes ? "all_attributes_ToFTP" : "all_ToFTP"));
        request.add(Element.of("search_type", "jobID"));
        request.add(Element.of("search_value", job));
        if (from != null || to != null) {
            request.add(DateRanges.of(from, to));
        }
        return request;
    }

    /** A second order would take a second of the few places. */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Long read(Element system) {
        return Answers.batch(system);
    }
}
