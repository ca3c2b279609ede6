package io.mailwright.service.tracking.extract;

import de.siegmar.fastcsv.reader.CsvRecord;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.wire.WireTime;

import java.time.Instant;
import java.util.Optional;

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

    /** Nothing for an empty cell, as if there were no such column. */
    Optional<Instant> time(String column) {
        var text = text(column);
        var time = WireTime.parseDateTime(text);
        if (time.isEmpty() && !text.isEmpty()) {
            throw broken("has no time in " + column);
        }
        return time;
    }

    Failure.FileUnusable broken(String why) {
        return table.broken(cells.getStartingLineNumber(), why);
    }
}
