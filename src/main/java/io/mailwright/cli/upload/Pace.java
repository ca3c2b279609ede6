package io.mailwright.cli.upload;

import io.mailwright.cli.frame.UsageException;

import picocli.CommandLine.Option;

/** How fast rows may go that go by calls. */
final class Pace {
    @Option(
            names = "--throttle",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "At most N rows a second; 0 for no limit (${DEFAULT-VALUE}). Only calls can be slowed "
                            + "down, so a new upload with a limit goes by calls, however many rows it has.")
    private long throttle;

    /** Rows a second; 0 for no limit. */
    long limit() {
        if (throttle < 0) {
            throw new UsageException("--throttle must be 0 or more.");
        }
        return throttle;
    }

    boolean isLimited() {
        return limit() > 0;
    }
}
