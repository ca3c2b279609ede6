package io.mailwright.service.tracking;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.Set;

/** What an account means by refusing to tell something. */
enum Refusal {
    /** There is nothing, as of the totals of tests. */
    NOTHING,
    /** A smaller part, or a file, will do. */
    TOO_LARGE,
    /** It never tells this. */
    NEVER,
    /** Something about what was asked for, such as a job it has no more. */
    THIS;

    private static final Set<Integer> UNKNOWN =
            Set.of(
                    ErrorCode.INVALID_SYSTEM.number(),
                    ErrorCode.NO_ACCESS.number(),
                    ErrorCode.UNKNOWN_ACTION.number(),
                    ErrorCode.NOT_OFFERED.number());

    /** These say nothing about the question. */
    private static final Set<Integer> OTHER =
            Set.of(
                    ErrorCode.LOGIN_FAILED.number(),
                    ErrorCode.NOT_PERMITTED.number(),
                    ErrorCode.TOO_MANY_WAITING.number(),
                    ErrorCode.INTERNAL.number());

    /**
     * Reads a refusal.
     *
     * @throws Failure.Refused itself, where it is not about what was asked for
     */
    static Refusal of(Failure.Refused refused) {
        int code = refused.code();
        if (OTHER.contains(code)) {
            throw refused;
        }
        if (code == ErrorCode.NO_RESULTS.number()) {
            return NOTHING;
        }
        if (code == ErrorCode.ANSWER_TOO_LARGE.number()) {
            return TOO_LARGE;
        }
        return UNKNOWN.contains(code) ? NEVER : THIS;
    }
}
