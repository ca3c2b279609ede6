package io.mailwright.xmlapi.call;

import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Status;
import io.mailwright.xmlapi.StreamingCall;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireStatus;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Subscribers of a list ({@code subscribers-lists.md} S17, grade R). A row's SUBID is 0 where the
 * service sends none (epub): such a person is known by address alone. List names are not answered
 * and are empty.
 *
 * @param status only those of that status; all if {@code null}
 */
public record RetrieveListSubscribers(long listId, @Nullable Status status)
        implements StreamingCall<ListedSubscriber> {
    @Override
    public List<Element> request() {
        var request = new ArrayList<Element>();
        request.add(Element.of("system_name", "list"));
        request.add(Element.of("action", "retrieve_sub"));
        request.add(Element.of("search_type", "listid"));
        request.add(Element.of("search_value", listId));
        if (status != null) {
            request.add(Element.of("search_status", WireStatus.word(status)));
        }
        return request;
    }

    @Override
    public String row() {
        return "subscriber";
    }

    /** Nothing for the one row that says in words that there are none. */
    @Override
    public Optional<ListedSubscriber> read(Element row) {
        return row.children().isEmpty()
                ? Optional.empty()
                : Optional.of(SubscriberRows.listed(row, listId, status));
    }
}
