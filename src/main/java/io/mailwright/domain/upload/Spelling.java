package io.mailwright.domain.upload;

/** How a column writes what can be read in two ways. */
public record Spelling(DateOrder dates, DecimalMark decimals) {
    /** As the wire has it. */
    public static final Spelling USUAL = new Spelling(DateOrder.MONTH_FIRST, DecimalMark.POINT);

    public Spelling with(DateOrder another) {
        return new Spelling(another, decimals);
    }

    public Spelling with(DecimalMark another) {
        return new Spelling(dates, another);
    }
}
