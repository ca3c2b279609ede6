package io.mailwright.service.upload;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Takes back what was worked out beside the thread that uses it. */
final class Beside {
    private Beside() {}

    /**
     * Waits for it; what went wrong there goes wrong here.
     *
     * @throws CancellationException if this thread is interrupted
     */
    static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException().initCause(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e.getCause());
        }
    }
}
