package io.mailwright.server.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Does one kind of work beside the answering of calls, on a thread of its own: all that is due,
 * then nothing until it is woken or the next is due. What is due is in the store, so that work goes
 * on where a crash left it. Thread-safe.
 */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(30);

    private final Task task;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;

    /** What a worker does. */
    @FunctionalInterface
    public interface Task {
        /**
         * Does all that is due. Interrupted when the server ends: it then leaves off at the next
         * place from where it can go on.
         *
         * @return how long nothing will be due unless the worker is woken; empty for until then
         */
        Optional<Duration> run() throws InterruptedException;
    }

    /** A virtual thread would keep those that answer calls from running while it computes. */
    private Worker(String name, Task task) {
        this.task = task;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
    }

    /** Begins, with what is due already. */
    public static Worker start(String name, Task task) {
        var worker = new Worker(name, task);
        worker.thread.start();
        return worker;
    }

    /** Has it look for what is due now. */
    public void wake() {
        wakes.release();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wakes.drainPermits();
                var pause = runOnce();
                if (pause.isPresent()) {
                    var woken = wakes.tryAcquire(pause.get().toMillis(), TimeUnit.MILLISECONDS);
                    LOG.trace("{} {}", thread.getName(), woken ? "woken" : "due");
                } else {
                    wakes.acquire();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fault must not end the server's work for ever: it is logged, and tried again later. */
    private Optional<Duration> runOnce() throws InterruptedException {
        try {
            return task.run();
        } catch (RuntimeException e) {
            LOG.error("{} failed", thread.getName(), e);
            return Optional.of(AFTER_FAULT);
        }
    }

    /** Has it leave off, and waits until it has. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
