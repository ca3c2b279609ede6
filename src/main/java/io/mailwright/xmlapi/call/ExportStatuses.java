package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;

import java.util.List;

/**
 * Orders a file of the statuses of everybody, or of those on one list ({@code tracking.md} T15,
 * grade V); answers the batch to ask after.
 *
 * @param list 0 for the whole account
 */
public record ExportStatuses(long list) implements Call<Long> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "subscriber"),
                Element.of("action", "BulkAsync"),
                Element.of("sub_action", "SubsStatus_ToFTP"),
                Element.of("search_type", list == 0 ? "" : "lid"),
                Element.of("search_value", list == 0 ? "" : Long.toString(list)),
                Element.of("search_value2", ""));
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
