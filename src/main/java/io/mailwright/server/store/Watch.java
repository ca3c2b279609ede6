package io.mailwright.server.store;

/** Tells whether anybody else changes the store between changes of one's own. Not thread-safe. */
public final class Watch {
    private long changes = -1;
    private long others = -1;

    /**
     * Whether this is the state last seen.
     *
     * @param changes made by this process
     * @param others what changes whenever another process makes a change
     */
    boolean saw(long changes, long others) {
        return this.changes == changes && this.others == others;
    }

    void see(long changes, long others) {
        this.changes = changes;
        this.others = others;
    }
}
