package io.mailwright.xmlapi.call;

import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.xmlapi.StreamingCall;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.EventFields;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One type of events of a job ({@code tracking.md} T6, X throughout: our own servers alone answer
 * it).
 *
 * @param type open, click, bounce, unsubscribe, forward or sent
 * @param from first day, in the wire's zone; {@code null} for an open end
 * @param to last day, included; {@code null} for an open end
 */
public record RetrieveEvents(
        long job, EventType type, @Nullable LocalDate from, @Nullable LocalDate to)
        implements StreamingCall<AddressedEvent> {
    @Override
    public List<Element> request() {
        var request =
                new ArrayList<>(JobRequests.of(type.name().toLowerCase(Locale.ROOT), job, ""));
        request.add(DateRanges.of(from, to));
        return request;
    }

    @Override
    public String row() {
        return "event";
    }

    @Override
    public Optional<AddressedEvent> read(Element row) {
        return EventFields.of(row).read();
    }
}
