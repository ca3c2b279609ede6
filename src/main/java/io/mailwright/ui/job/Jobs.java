package io.mailwright.ui.job;

import io.mailwright.domain.Failure;
import io.mailwright.service.Progress;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Runs work away from the FX thread and brings the outcome back to it. The only place in the
 * application that hops threads; tests give it two direct executors and run straight through.
 */
public final class Jobs {
    final Executor background;
    final Executor ui;
    final Reporter problems;
    private final ObservableList<Job<?>> running = FXCollections.observableArrayList();

    /** On the FX thread only, as is what waits for their end. */
    private final List<Job<?>> working = new ArrayList<>();

    private final List<Runnable> waiting = new ArrayList<>();

    private Jobs(Executor background, Executor ui, Reporter problems) {
        this.background = background;
        this.ui = ui;
        this.problems = problems;
    }

    /** Runs on the given executors; {@code ui} has to be that of the FX thread, or direct. */
    public Jobs(Executor background, Executor ui, Consumer<Throwable> problems) {
        this(background, ui, (Reporter) (thrown, _) -> problems.accept(thrown));
    }

    /** For a real window: work on virtual threads, outcomes on the FX thread. */
    public static Jobs onFxThread(Reporter problems) {
        return new Jobs(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater, problems);
    }

    /**
     * A piece of work, not yet started.
     *
     * @param title what the status bar calls it, such as "Uploading spring.csv"
     */
    public <T> Job<T> of(String title, Work<T> work) {
        return new Job<>(this, title, work);
    }

    /**
     * Lets work ask the user for what it cannot go on without, and waits on its thread for the
     * answer. Quiet work, which nobody knows of, asks nobody.
     *
     * @param question shows the question, on the FX thread; gives the answer to what it gets, once
     * @return empty if there is no answer
     * @throws CancellationException if the work is stopped meanwhile
     */
    public <A> Optional<A> ask(Consumer<Consumer<Optional<A>>> question) {
        if (Job.CURRENT.isBound() && Job.CURRENT.get().isQuiet()) {
            return Optional.empty();
        }
        var answer = new CompletableFuture<Optional<A>>();
        ui.execute(() -> question.accept(answer::complete));
        try {
            return answer.get();
        } catch (InterruptedException e) {
            throw (CancellationException) new CancellationException().initCause(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What runs now, for the status bar. Touched on the FX thread only. */
    public ObservableList<Job<?>> running() {
        return running;
    }

    /** Asks all work to stop, the quiet too. Called on the FX thread. */
    public void stopAll() {
        List.copyOf(working).forEach(Job::cancel);
    }

    /**
     * Runs {@code then} when nothing works any more, not even quietly, and all outcomes have been
     * dealt with: at once, or when the last job has ended. Called on the FX thread.
     */
    public void whenIdle(Runnable then) {
        waiting.add(then);
        tellIfIdle();
    }

    void begun(Job<?> job) {
        working.add(job);
    }

    void ended(Job<?> job) {
        working.remove(job);
        tellIfIdle();
    }

    private void tellIfIdle() {
        if (working.isEmpty()) {
            var told = List.copyOf(waiting);
            waiting.clear();
            told.forEach(Runnable::run);
        }
    }

    /** Work that may take long and may fail; interrupting its thread stops it. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /** Where failures go that a job does not deal with itself; called on the FX thread. */
    @FunctionalInterface
    public interface Reporter {
        /**
         * Tells of a failure.
         *
         * @param retry does the same work again
         */
        void report(Throwable thrown, Runnable retry);

        /** Takes note of a failure that is shown where it was asked for. */
        default void met(Failure expected) {}
    }
}
