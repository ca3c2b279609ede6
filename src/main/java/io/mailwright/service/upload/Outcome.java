package io.mailwright.service.upload;

import io.mailwright.domain.upload.RowState;

/**
 * What became, or would become, of one row, and why.
 *
 * @param why {@link #NO_REASON} for what needs none
 */
record Outcome(RowState state, Checked.Refusal why) {
    static final Checked.Refusal NO_REASON = new Checked.Refusal("", "", "");

    static final Outcome CREATED = new Outcome(RowState.CREATED, NO_REASON);
    static final Outcome UPDATED = new Outcome(RowState.UPDATED, NO_REASON);
    static final Outcome UNCHANGED = new Outcome(RowState.UNCHANGED, NO_REASON);

    static Outcome skipped(String reason) {
        return new Outcome(RowState.SKIPPED, new Checked.Refusal("", "", reason));
    }

    static Outcome rejected(String column, String value, String reason) {
        return new Outcome(RowState.REJECTED, new Checked.Refusal(column, value, reason));
    }

    static Outcome rejected(Checked.Refusal why) {
        return new Outcome(RowState.REJECTED, why);
    }
}
