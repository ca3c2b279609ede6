package io.mailwright.domain;

/** Where work stands that an account does beside the answering of calls. */
public enum WorkState {
    SCHEDULED,
    PROCESSING,
    COMPLETE,
    ERROR;

    /** Whether nothing more will come of it. */
    public boolean isEnd() {
        return this == COMPLETE || this == ERROR;
    }
}
