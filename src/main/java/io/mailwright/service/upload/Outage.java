package io.mailwright.service.upload;

import io.mailwright.domain.Failure;

import java.util.Optional;

/** Whether an upload waits for the account to be reached again, and why. Thread-safe. */
public final class Outage {
    private volatile Optional<Failure.Unreachable> cause = Optional.empty();

    void begin(Failure.Unreachable lost) {
        cause = Optional.of(lost);
    }

    void end() {
        cause = Optional.empty();
    }

    /** Why it waits; nothing while it does not. */
    public Optional<Failure.Unreachable> cause() {
        return cause;
    }
}
