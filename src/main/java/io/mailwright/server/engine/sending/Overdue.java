package io.mailwright.server.engine.sending;

/** What becomes of a job whose time has passed while no server ran (X). */
public enum Overdue {
    /** It waits until the server is started with {@link #SEND}. */
    WAIT,
    SEND
}
