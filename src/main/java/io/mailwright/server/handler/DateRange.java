package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.WireTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A period both ends of which are whole days of the wire's zone; a missing end is open ({@code
 * envelope.md} E10, X).
 *
 * @param from the first moment in it
 * @param until the first moment after it
 */
record DateRange(Instant from, Instant until) {
    private static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    /** All time. */
    static final DateRange ALL = new DateRange(Instant.EPOCH, NEVER);

    /**
     * The request's {@code daterange}; all time, if it has none.
     *
     * @throws ApiError 913 for what is no date, and for an end before the start
     */
    static DateRange of(CallRequest request) {
        return of(request, "daterange");
    }

    /** As {@link #of(CallRequest)}, from an element of another name. */
    static DateRange of(CallRequest request, String element) {
        var range = request.system().child(element).orElse(Element.of(element));
        var start = date(range, "startdate");
        var end = date(range, "enddate");
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw CallRequest.invalid("enddate", range.text("enddate"));
        }
        return new DateRange(
                start.map(DateRange::midnight).orElse(ALL.from),
                end.map(day -> midnight(day.plusDays(1))).orElse(ALL.until));
    }

    /**
     * The period between {@code search_value} and {@code search_value2} ({@code tracking.md} T2,
     * T4, grade C); a date without a time is the whole day (X).
     *
     * @throws ApiError 913 for what is no time, and for an end before the start
     */
    static DateRange ofValues(CallRequest request) {
        var from = moment(request, "search_value").orElse(ALL.from);
        var last = moment(request, "search_value2");
        if (last.isPresent() && last.get().isBefore(from)) {
            throw CallRequest.invalid("search_value2", request.text("search_value2"));
        }
        boolean wholeDay = WireTime.parseDate(request.text("search_value2")).isPresent();
        var unit = wholeDay ? Duration.ofDays(1) : Duration.ofSeconds(1);
        return new DateRange(from, last.map(moment -> moment.plus(unit)).orElse(ALL.until));
    }

    private static Optional<Instant> moment(CallRequest request, String element) {
        var text = request.text(element);
        var moment = WireTime.parseDateTime(text);
        if (moment.isEmpty() && !text.isEmpty()) {
            throw CallRequest.invalid(element, text);
        }
        return moment;
    }

    private static Optional<LocalDate> date(Element range, String element) {
        var text = range.text(element);
        var date = WireTime.parseDate(text);
        if (date.isEmpty() && !text.isEmpty()) {
            throw CallRequest.invalid(element, text);
        }
        return date;
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(WireTime.ZONE);
    }
}
