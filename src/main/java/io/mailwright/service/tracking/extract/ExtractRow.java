package io.mailwright.service.tracking.extract;

import de.siegmar.fastcsv.reader.CsvRecord;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.wire.WireTime;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One row of a file of an extract, by the names of its columns ({@code tracking.md} T20). */
final class ExtractRow {
    /** In digits. */
    private static final int LONGEST = 18;

    private final ExtractTable table;
    private final CsvRecord cells;

    ExtractRow(ExtractTable table, CsvRecord cells) {
        this.table = table;
        this.cells = cells;
    }

    /** Empty if there is no such column. */
    String text(String column) {
        int place = table.column(column);
        return place < 0 ? "" : cells.getField(place).strip();
    }

    /** All columns but some, in their order, by their headings as they were written. */
    Map<String, String> without(Set<String> columns) {
        var others = new LinkedHashMap<String, String>();
        for (var heading : table.names()) {
            if (columns.stream().noneMatch(heading::equalsIgnoreCase)) {
                others.put(heading, text(heading));
            }
        }
        return others;
    }

    /** 0 if there is none, or it is no number. */
    long number(String column) {
        var text = text(column);
        boolean isNumber =
                !text.isEmpty()
                        && text.length() <= LONGEST
                        && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return isNumber ? Long.parseLong(text) : 0;
    }

    /**
     * A number that has to be there.
     *
     * @throws Failure.FileUnusable if it is not
     */
    long id(String column) {
        long id = number(column);
        if (id == 0) {
            throw broken("has no " + column);
        }
        return id;
    }

    /**
     * A time that has to be there.
     *
     * @throws Failure.FileUnusable if it is not
     */
    Instant at(String column) {
        return time(column).orElseThrow(() -> broken("has no " + column));
    }

    /**
     * What a cell of times says; empty for the date that the wire has for none: see {@link
     * WireTime}.
     */
    String timeText(String column) {
        var text = text(column);
        return text.startsWith("1/1/0001") ? "" : text;
    }

    /** Nothing for an empty cell, as if there were no such column. */
    Optional<Instant> time(String column) {
        var text = timeText(column);
        var time = WireTime.parseDateTime(text);
        if (time.isEmpty() && !text.isEmpty()) {
            throw broken("has no time in " + column);
        }
        return time;
    }

    /** Whether a cell says a time. */
    boolean isTime(String column) {
        return WireTime.parseDateTime(text(column)).isPresent();
    }

    /** Where keys are not used they are addresses. */
    String address() {
        var email = text("EmailAddress");
        return email.isEmpty() ? text("SubscriberKey") : email;
    }

    /**
     * The number of whom it tells of; 0 if only the address is told.
     *
     * @throws Failure.FileUnusable if neither is
     */
    long person() {
        long person = number("SubscriberID");
        if (person == 0 && address().isEmpty()) {
            throw broken("does not say whose it is");
        }
        return person;
    }

    Failure.FileUnusable broken(String why) {
        return table.broken(cells.getStartingLineNumber(), why);
    }
}
