package io.mailwright.cache;

import java.time.Instant;

/**
 * A process that works on something others must leave alone. Its start tells it from a later one
 * that was given the same number; a process that died owns nothing. The system reckons the start
 * from its clock, which may have been put right since, so starts are compared with a tolerance.
 *
 * @param started milliseconds since 1970, 0 where the system does not say
 */
record Owner(long pid, long started) {
    private static final long TOLERANCE = 600_000;

    static Owner current() {
        return of(ProcessHandle.current());
    }

    private static Owner of(ProcessHandle process) {
        return new Owner(
                process.pid(), process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    boolean alive() {
        return pid > 0
                && ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .map(Owner::of)
                        .filter(now -> Math.abs(now.started() - started) < TOLERANCE)
                        .isPresent();
    }
}
