package io.mailwright.service.upload;

import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.RowState;

/**
 * What became, or would become, of one row, and why.
 *
 * @param why {@link #NO_REASON} for what needs none
 * @param otherwise whether the local copy had foretold something else
 */
record Outcome(RowState state, Checked.Refusal why, boolean otherwise) {
    private static final String UNKNOWN_HERE = " The local copy did not know that.";

    static final Checked.Refusal NO_REASON = new Checked.Refusal("", "", "");

    /** None yet: the account has done nothing, and is to be asked anew. */
    static final Outcome WAITING = new Outcome(RowState.WAITING, NO_REASON);

    static final Outcome CREATED = new Outcome(RowState.CREATED, NO_REASON);
    static final Outcome UPDATED = new Outcome(RowState.UPDATED, NO_REASON);
    static final Outcome UNCHANGED = new Outcome(RowState.UNCHANGED, NO_REASON);

    private Outcome(RowState state, Checked.Refusal why) {
        this(state, why, false);
    }

    static Outcome skipped(String reason) {
        return skipped(reason, Finding.OTHER);
    }

    static Outcome skipped(String reason, Finding finding) {
        return skipped(new Checked.Refusal("", "", reason, finding));
    }

    static Outcome skipped(Checked.Refusal why) {
        return new Outcome(RowState.SKIPPED, why);
    }

    static Outcome rejected(String column, String value, String reason) {
        return new Outcome(RowState.REJECTED, new Checked.Refusal(column, value, reason));
    }

    static Outcome rejected(Checked.Refusal why) {
        return new Outcome(RowState.REJECTED, why);
    }

    /** Of a row that is not to be sent, by the check or by the recipe. */
    static Outcome of(Checked.Refused refused) {
        return refused.why().finding() == Finding.LEFT_OUT
                ? skipped(refused.why())
                : rejected(refused.why());
    }

    /** The same with something to say of it. */
    Outcome because(String reason) {
        return new Outcome(state, new Checked.Refusal("", "", reason), otherwise);
    }

    /** This one where another was foretold, which the reason then says. */
    Outcome insteadOf(RowState foreseen) {
        if (foreseen == state) {
            return this;
        }
        var reason =
                switch (state) {
                    case CREATED -> "Was no longer on this list.";
                    case UPDATED, UNCHANGED ->
                            foreseen == RowState.CREATED
                                    ? "Was on this list already."
                                    : "Had other values by now.";
                    case SKIPPED, REJECTED, WAITING, CALLING -> why.reason();
                };
        var said = new Checked.Refusal(why.column(), why.value(), reason + UNKNOWN_HERE);
        return new Outcome(state, said, true);
    }
}
