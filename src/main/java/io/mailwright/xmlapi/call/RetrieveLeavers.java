package io.mailwright.xmlapi.call;

import io.mailwright.domain.tracking.Leaver;
import io.mailwright.xmlapi.StreamingCall;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireTime;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who unsubscribed by jobs in a period ({@code tracking.md} T4, grade C; {@code interest} X).
 *
 * @param from first day, in the wire's zone; {@code null} for an open end
 * @param to last day, included; {@code null} for an open end
 */
public record RetrieveLeavers(@Nullable LocalDate from, @Nullable LocalDate to)
        implements StreamingCall<Leaver> {
    @Override
    public List<Element> request() {
        return List.of(
                Element.of("system_name", "tracking-channel"),
                Element.of("action", "retrieve"),
                Element.of("sub_action", "unsubscribe"),
                Element.of("search_type", "daterange"),
                Element.of("search_value", from == null ? "" : WireTime.date(from)),
                Element.of("search_value2", to == null ? "" : WireTime.date(to)));
    }

    @Override
    public String row() {
        return "subscriber";
    }

    @Override
    public Optional<Leaver> read(Element row) {
        var email = row.text("Email__Address");
        return email.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Leaver(
                                email,
                                row.text("Full__Name"),
                                row.text("Email__Type"),
                                WireTime.parseDateTime(row.text("date")).orElse(null),
                                row.text("interest")));
    }
}
