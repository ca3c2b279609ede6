package io.mailwright.cache;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

import java.sql.SQLException;

/**
 * Tells again and again that a step of a schema is at work, since one statement of it may take
 * minutes, and breaks it off when whoever is told says so by throwing. For one thread.
 */
final class StepWatch extends ProgressHandler implements AutoCloseable {
    /** Of SQLite's own machine: about a millisecond. */
    private static final int OPERATIONS = 10_000;

    private final Handle handle;
    private final int done;
    private final int steps;
    private final Renewal seen;
    private @Nullable RuntimeException stopped;

    private StepWatch(Handle handle, int done, int steps, Renewal seen) {
        this.handle = handle;
        this.done = done;
        this.steps = steps;
        this.seen = seen;
    }

    static StepWatch of(Handle handle, int done, int steps, Renewal seen) throws SQLException {
        var watch = new StepWatch(handle, done, steps, seen);
        ProgressHandler.setHandler(handle.getConnection(), OPERATIONS, watch);
        return watch;
    }

    /** Takes the step; nothing of it stays if it is broken off. */
    void during(Step step) throws SQLException {
        seen.at(done, steps);
        try {
            step.take();
        } catch (SQLException | RuntimeException e) {
            if (stopped != null) {
                throw stopped;
            }
            throw e;
        }
    }

    /** Nothing may be thrown through SQLite, which is asked to stop instead. */
    @Override
    protected int progress() {
        if (stopped == null) {
            try {
                seen.at(done, steps);
            } catch (RuntimeException e) {
                stopped = e;
            }
        }
        return stopped == null ? 0 : 1;
    }

    @Override
    public void close() throws SQLException {
        ProgressHandler.clearHandler(handle.getConnection());
    }

    /** Something that changes the file. */
    @FunctionalInterface
    interface Step {
        void take() throws SQLException;
    }
}
