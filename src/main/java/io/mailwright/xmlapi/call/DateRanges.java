package io.mailwright.xmlapi.call;

import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireTime;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;

/** The {@code <daterange>} of calls; an end that is missing is left out. */
final class DateRanges {
    private DateRanges() {}

    static Element of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return of("daterange", from, to);
    }

    static Element of(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        var ends = new ArrayList<Element>();
        if (from != null) {
            ends.add(Element.of("startdate", WireTime.date(from)));
        }
        if (to != null) {
            ends.add(Element.of("enddate", WireTime.date(to)));
        }
        return Element.of(name, ends);
    }
}
