package io.mailwright.xmlapi.call;

import io.mailwright.domain.Status;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireStatus;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Orders a file of the people of a list ({@code tracking.md} T14, grade C); answers the batch to
 * ask after.
 *
 * @param status only those of that status; all if {@code null}
 */
public record ExportListSubscribers(long list, @Nullable Status status) implements Call<Long> {
    @Override
    public List<Element> request() {
        var request = new ArrayList<Element>();
        request.add(Element.of("system_name", "list"));
        request.add(Element.of("action", "BulkAsync"));
        request.add(Element.of("sub_action", "Subs_ToFTP"));
        request.add(Element.of("search_type", "listid"));
        request.add(Element.of("search_value", list));
        if (status != null) {
            request.add(Element.of("search_status", WireStatus.word(status)));
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
