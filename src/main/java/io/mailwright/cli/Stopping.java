package io.mailwright.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Turns ctrl-C and SIGTERM into an interrupt of the command, lets it finish what is in flight, and
 * ends the process with the command's own exit code.
 */
public final class Stopping {
    /** No call to an account takes longer. */
    private static final int PATIENCE_SECONDS = 90;

    private volatile boolean requested;

    public boolean isRequested() {
        return requested;
    }

    /** Runs a command on this thread and ends the process; does not return. */
    public void exitAfter(IntSupplier command) {
        var worker = Thread.currentThread();
        var code = new CompletableFuture<Integer>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker, code)));
        try {
            code.complete(command.getAsInt());
        } finally {
            System.exit(code.getNow(1));
        }
    }

    private void stop(Thread worker, CompletableFuture<Integer> code) {
        if (code.isDone()) {
            return;
        }
        requested = true;
        worker.interrupt();
        // Halting, because the exit code of a process that a signal ends cannot be chosen
        // otherwise.
        Runtime.getRuntime()
                .halt(code.completeOnTimeout(1, PATIENCE_SECONDS, TimeUnit.SECONDS).join());
    }
}
