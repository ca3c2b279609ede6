package io.mailwright.xmlapi.call;

import io.mailwright.domain.BatchStatus;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/** How an export or the refresh of a group stands ({@code envelope.md} E13, grade V). */
public record InquireBatch(long batchId) implements Call<BatchStatus> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "batch"),
                Element.of("action", "inquire"),
                Element.of("search_type", "batchid"),
                Element.of("search_value", batchId));
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public BatchStatus read(Element system) {
        return new BatchStatus(
                Answers.id(system, "batchid", batchId),
                Answers.state(Answers.required(system, "status").text()),
                Answers.text(system, "filename"),
                Answers.text(system, "error_detail"));
    }
}
