package io.mailwright.server.handler;

import io.mailwright.domain.WorkState;

/** The words for where work stands that is done later ({@code envelope.md} E13, grade V). */
final class WorkStates {
    private WorkStates() {}

    static String word(WorkState state) {
        return switch (state) {
            case SCHEDULED -> "Scheduled";
            case PROCESSING -> "Processing";
            case COMPLETE -> "Complete";
            case ERROR -> "Error";
        };
    }
}
