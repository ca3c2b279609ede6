package io.mailwright.ui.job;

import io.mailwright.domain.Failure;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * One piece of background work: what it is called, how far it is, and what to do with its outcome.
 * Made, started and cancelled on the FX thread; its consumers are called there too.
 */
public final class Job<T> {
    /** The job whose work this thread does. */
    static final ScopedValue<Job<?>> CURRENT = ScopedValue.newInstance();

    private final Jobs jobs;
    private final String title;
    private final Jobs.Work<T> work;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");
    private final AtomicReference<@Nullable Tick> latest = new AtomicReference<>();
    private Consumer<? super T> onDone = _ -> {};
    private Consumer<? super Throwable> onFailure;
    private Runnable onStopped = () -> {};
    private Pace speed = new Pace();
    private long startedAt;
    private volatile long movedAt;
    private boolean quiet;
    private volatile boolean cancelled;
    private volatile @Nullable Thread worker;

    Job(Jobs jobs, String title, Jobs.Work<T> work) {
        this.jobs = jobs;
        this.title = title;
        this.work = work;
        this.onFailure = this::report;
    }

    /** Takes the result. */
    public Job<T> onDone(Consumer<? super T> consumer) {
        onDone = consumer;
        return this;
    }

    /** Takes failures away from the common problem reporting. Rarely right. */
    public Job<T> onFailure(Consumer<? super Throwable> consumer) {
        onFailure = consumer;
        return this;
    }

    /** Shows what was expected to go wrong where it was asked for; anything else is reported. */
    public Job<T> onRefusal(Consumer<? super Failure> consumer) {
        onFailure =
                thrown -> {
                    if (thrown instanceof Failure expected) {
                        jobs.problems.met(expected);
                        consumer.accept(expected);
                    } else {
                        report(thrown);
                    }
                };
        return this;
    }

    /** Called instead of the other outcomes when the user stopped it. */
    public Job<T> onStopped(Runnable action) {
        onStopped = action;
        return this;
    }

    /** Keeps it out of the status bar: work too small or too frequent to be told of. */
    public Job<T> quietly() {
        quiet = true;
        return this;
    }

    boolean isQuiet() {
        return quiet;
    }

    /** Begins, or begins again after it has ended. */
    public Job<T> start() {
        cancelled = false;
        speed = new Pace();
        startedAt = System.nanoTime();
        movedAt = startedAt;
        running.set(true);
        if (!quiet) {
            jobs.running().add(this);
        }
        jobs.begun(this);
        jobs.background.execute(() -> ScopedValue.where(CURRENT, this).run(this::run));
        return this;
    }

    /** Asks it to stop; it ends at its next step, or when its thread heeds the interrupt. */
    public void cancel() {
        cancelled = true;
        var thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        worker = Thread.currentThread();
        try {
            T result = work.run(this::progressed);
            finish(() -> onDone.accept(result));
        } catch (CancellationException | InterruptedException _) {
            cancelled = true;
            finish(() -> {});
        } catch (Throwable thrown) {
            finish(() -> onFailure.accept(thrown));
        } finally {
            worker = null;
        }
    }

    private void finish(Runnable outcome) {
        jobs.ui.execute(() -> {
            jobs.running().remove(this);
            running.set(false);
            try {
                if (cancelled) {
                    onStopped.run();
                } else {
                    outcome.run();
                }
            } finally {
                jobs.ended(this);
            }
        });
    }

    private void report(Throwable thrown) {
        jobs.problems.report(thrown, this::start);
    }

    private void progressed(long done, long total, String what) {
        if (cancelled) {
            throw new CancellationException();
        }
        movedAt = System.nanoTime();
        // Only the newest step is shown: a million of them must not queue up before the FX thread.
        if (latest.getAndSet(new Tick(done, total, what)) == null) {
            jobs.ui.execute(this::showLatest);
        }
    }

    private void showLatest() {
        var tick = latest.getAndSet(null);
        if (tick != null) {
            progress.set(tick.total <= 0 ? -1 : (double) tick.done / tick.total);
            message.set(tick.what);
            pace.set(speed.at(tick.done, tick.total, System.nanoTime()));
        }
    }

    /** What the status bar calls it. */
    public String title() {
        return title;
    }

    /** How long it has been running, in milliseconds. */
    public long age() {
        return (System.nanoTime() - startedAt) / 1_000_000;
    }

    /** How long nothing has been heard of it, in milliseconds. */
    public long silence() {
        return (System.nanoTime() - movedAt) / 1_000_000;
    }

    /** Whether it has begun and not ended. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** From 0 to 1; below 0 while unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The thing at hand, such as a list's name. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** How far, how fast and how long still, in words; empty while unknown. */
    public ReadOnlyStringProperty paceProperty() {
        return pace.getReadOnlyProperty();
    }

    private record Tick(long done, long total, String what) {}
}
