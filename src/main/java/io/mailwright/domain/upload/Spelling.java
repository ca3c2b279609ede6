package io.mailwright.domain.upload;

import io.mailwright.domain.DataType;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * How a column writes what can be read in two ways.
 *
 * @param dates what comes first in its dates; {@code null} if neither its values nor a person told
 * @param decimals what stands before its fractions; {@code null} likewise
 */
public record Spelling(@Nullable DateOrder dates, @Nullable DecimalMark decimals) {
    /** As the wire has it. */
    public static final Spelling USUAL = new Spelling(DateOrder.MONTH_FIRST, DecimalMark.POINT);

    /** Nothing told. */
    public static final Spelling OPEN = new Spelling(null, null);

    /**
     * A value of the wire as it has to stand in the column to be read as the same; dates of another
     * order with the year first, which are read one way only.
     */
    public String write(DataType type, String value) {
        return switch (type) {
            case TEXT, BOOLEAN -> value;
            case NUMBER -> decimals == null ? value : decimals.write(value);
            case DATE -> dates == DateOrder.MONTH_FIRST ? value : yearFirst(value);
        };
    }

    private static String yearFirst(String date) {
        return DateOrder.MONTH_FIRST.read(date).map(LocalDate::toString).orElse(date);
    }

    public Spelling with(DateOrder another) {
        return new Spelling(another, decimals);
    }

    public Spelling with(DecimalMark another) {
        return new Spelling(dates, another);
    }
}
