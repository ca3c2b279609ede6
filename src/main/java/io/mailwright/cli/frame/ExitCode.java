package io.mailwright.cli.frame;

/** What the process tells its caller; part of the command line's promise. */
public final class ExitCode {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;

    /** Finished, but some rows were rejected. */
    public static final int REJECTED = 3;

    /** Stopped from outside; what was begun can be resumed. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
