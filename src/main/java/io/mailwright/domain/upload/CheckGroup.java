package io.mailwright.domain.upload;

import java.util.List;

/**
 * Rows of a file of which the check says the same.
 *
 * @param state what would become of them
 * @param column in the file's words; of {@link Finding#CHANGED} the attribute; empty if it is about
 *     no one column
 * @param rows how many there are
 * @param first the first of them
 */
public record CheckGroup(
        RowState state, Finding finding, String column, long rows, List<CheckedRow> first) {
    public CheckGroup {
        first = List.copyOf(first);
    }

    /** Whether both say the same, of however many rows. */
    public boolean isSame(CheckGroup other) {
        return state == other.state && finding == other.finding && column.equals(other.column);
    }

    /** The steps that would settle all of them at once, the best first. */
    public List<RecipeStep> fixes() {
        var leaveOut = new RecipeStep.LeaveOut(finding, column);
        return switch (finding) {
            case MENDABLE_ADDRESS, SUSPECT_DOMAIN ->
                    List.of(new RecipeStep.UseProposals(column), leaveOut);
            case GARBLED -> List.of(new RecipeStep.UseProposals(column));
            case NO_ADDRESS, OVERLONG, TOO_MANY_CELLS, REQUIRED, TWICE -> List.of(leaveOut);
            case TOO_LONG,
                    TOO_SHORT,
                    NOT_ALLOWED,
                    NO_DATE,
                    NO_NUMBER,
                    TWO_DATES,
                    TWO_NUMBERS,
                    NO_TRUTH,
                    UNSENDABLE ->
                    List.of(new RecipeStep.Blank(finding, column), leaveOut);
            case NEVER_MAILED,
                    UNSUBSCRIBED_EVERYWHERE,
                    UNSUBSCRIBED_HERE,
                    ON_LIST_ALREADY,
                    NOT_ON_LIST,
                    LEFT_OUT,
                    BOUNCED,
                    HELD,
                    CHANGED,
                    OTHER ->
                    List.of();
        };
    }
}
