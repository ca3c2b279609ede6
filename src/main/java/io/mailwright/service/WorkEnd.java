package io.mailwright.service;

import io.mailwright.domain.WorkState;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Waits for the end of what an account does beside the answering of calls, such as an import or an
 * export: asks at once, then after pauses that grow from a tenth of a second to ten seconds, by so
 * little each that an end is known a tenth later than it came.
 */
public final class WorkEnd {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private WorkEnd() {}

    /**
     * What is told at the end, be it complete or in error.
     *
     * @param ask asks the account how it stands
     * @throws CancellationException if the thread is interrupted
     */
    public static <S> S await(Supplier<S> ask, Function<S, WorkState> state) {
        var pause = FIRST;
        var status = ask.get();
        while (!state.apply(status).isEnd()) {
            sleep(pause);
            pause = after(pause);
            status = ask.get();
        }
        return status;
    }

    static Duration after(Duration pause) {
        var next = pause.multipliedBy(11).dividedBy(10);
        return next.compareTo(LONGEST) < 0 ? next : LONGEST;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
