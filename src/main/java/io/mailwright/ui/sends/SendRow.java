package io.mailwright.ui.sends;

import io.mailwright.domain.send.Send;
import io.mailwright.domain.send.SendDraft;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.tracking.JobReport;
import io.mailwright.domain.tracking.SummaryCount;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * One send in the table.
 *
 * @param draft its id where it is prepared here; {@code null} for others
 * @param job of the account; {@code null} where there is none, or nobody knows
 * @param people who got it; nothing where it was not sent, or that is not known
 * @param moment when it was saved, is planned or was sent
 * @param reason what this computer knows of why it stands so; empty for nothing
 */
record SendRow(
        State state,
        String name,
        SendPlan plan,
        @Nullable Long draft,
        @Nullable Long job,
        OptionalLong people,
        Instant moment,
        String reason) {
    /** Where it stands. */
    enum State {
        DRAFT,
        OVERDUE,
        UNCERTAIN,
        SCHEDULED,
        SENDING,
        SENT,
        NOT_SENT,
        /** The account ended it with an error; some may have got it. */
        FAILED
    }

    static SendRow of(SendDraft draft) {
        return new SendRow(
                State.DRAFT,
                draft.name(),
                draft.plan(),
                draft.id(),
                null,
                OptionalLong.empty(),
                draft.savedAt(),
                "");
    }

    /** One that the account was asked for, as its last synchronisation tells it. */
    static SendRow of(Send send, String name, @Nullable JobReport report, Instant now) {
        var planned = send.plan().at() == null ? send.askedAt() : send.plan().at();
        return new SendRow(
                state(send, report, planned.isAfter(now)),
                name,
                send.plan(),
                null,
                send.jobId(),
                report == null ? OptionalLong.empty() : report.figure(SummaryCount.SENT),
                planned,
                send.reason());
    }

    private static State state(Send send, @Nullable JobReport report, boolean later) {
        return switch (send.state()) {
            case ASKING, UNCERTAIN -> State.UNCERTAIN;
            case REFUSED, NOT_MADE -> State.NOT_SENT;
            case MADE -> made(report, later);
        };
    }

    private static State made(@Nullable JobReport report, boolean later) {
        var told = report == null ? null : report.told().state();
        return switch (told) {
            case null -> later ? State.SCHEDULED : State.SENDING;
            case SCHEDULED -> later ? State.SCHEDULED : State.SENDING;
            case PAUSED -> State.OVERDUE;
            case SENDING -> State.SENDING;
            case COMPLETE -> State.SENT;
            case CANCELED, DELETED -> State.NOT_SENT;
            case ERROR -> State.FAILED;
        };
    }
}
