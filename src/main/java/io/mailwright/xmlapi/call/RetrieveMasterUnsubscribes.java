package io.mailwright.xmlapi.call;

import io.mailwright.domain.MasterUnsubscribe;
import io.mailwright.xmlapi.StreamingCall;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireTime;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is on the Master Unsubscribe list ({@code tracking.md} T5, grade R).
 *
 * @param from first day, in the wire's zone; {@code null} for an open end
 * @param to last day, included; {@code null} for an open end
 */
public record RetrieveMasterUnsubscribes(@Nullable LocalDate from, @Nullable LocalDate to)
        implements StreamingCall<MasterUnsubscribe> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "tracking"),
                Element.of("action", "retrieve"),
                Element.of("sub_action", "masterunsub"),
                Element.of("search_type", ""),
                Element.of("search_value", ""),
                DateRanges.of(from, to));
    }

    @Override
    public String row() {
        return "subscriber";
    }

    @Override
    public Optional<MasterUnsubscribe> read(Element row) {
        var email = row.text("email_address");
        return email.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new MasterUnsubscribe(
                                email,
                                row.text("name"),
                                row.text("reason"),
                                WireTime.parseDateTime(row.text("unsub_date_time")).orElse(null)));
    }
}
