package io.mailwright.domain.upload;

import java.time.LocalDate;

/** From when to when the dates of a column are, both included. */
public record DateSpan(LocalDate first, LocalDate last) {
    /** The least one that has that day in it too. */
    public DateSpan with(LocalDate day) {
        return new DateSpan(day.isBefore(first) ? day : first, day.isAfter(last) ? day : last);
    }
}
