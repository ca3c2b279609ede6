package io.mailwright.domain.upload;

import org.jspecify.annotations.Nullable;

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

    public Spelling with(DateOrder another) {
        return new Spelling(another, decimals);
    }

    public Spelling with(DecimalMark another) {
        return new Spelling(dates, another);
    }
}
