package io.mailwright.ui.shell;

import io.mailwright.service.SyncService;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The open account's local copy: how old, how big, and bringing it up to date. FX thread only. */
public final class Sync {
    private static final Texts TEXTS = Texts.of(Sync.class);
    private final Jobs jobs;
    private final Online online;
    private final ReadOnlyObjectWrapper<@Nullable Instant> last = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper size = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Job<?>> job = new ReadOnlyObjectWrapper<>();
    private @Nullable SyncService service;
    private LongSupplier measure = () -> 0;

    /** Knows nothing until an account is attached. */
    public Sync(Jobs jobs, Online online) {
        this.jobs = jobs;
        this.online = online;
    }

    /**
     * Takes another account's local copy.
     *
     * @param bytes how big it is; asked away from the FX thread
     */
    void attach(@Nullable SyncService next, LongSupplier bytes) {
        service = next;
        measure = bytes;
        job.set(null);
        last.set(null);
        size.set(0);
    }

    /** Brings the local copy up to date; one at a time. */
    public void start() {
        begin(_ -> {});
    }

    /** As {@link #start}, where nobody asked for it: a failure goes there alone. */
    void startUnasked(Consumer<Throwable> failed) {
        begin(next -> next.onFailure(failed));
    }

    private void begin(Consumer<Job<?>> more) {
        var asked = service;
        if (asked == null) {
            return;
        }
        if (last.get() != null) {
            begin(asked, false, more);
            return;
        }
        jobs.of(TEXTS.get("job.measure"), _ -> asked.lastSync().isEmpty())
                .quietly()
                .onDone(first -> begin(asked, first, more))
                .start();
    }

    private void begin(SyncService running, boolean first, Consumer<Job<?>> more) {
        if (!running.equals(service) || job.get() != null) {
            return;
        }
        var title = TEXTS.get(first ? "job.sync.first" : "job.sync");
        var next = jobs.of(title, progress -> running.sync(false, progress));
        next.onDone(_ -> done(running));
        more.accept(next);
        job.set(next);
        next.runningProperty()
                .subscribe((was, is) -> {
                    job.set(is ? next : null);
                });
        next.start();
    }

    /** Reads age and size of the local copy again. */
    public void measure() {
        var asked = service;
        if (asked == null) {
            return;
        }
        var bytes = measure;
        jobs.of(
                        TEXTS.get("job.measure"),
                        _ -> new Measure(asked.lastSync().orElse(null), bytes.getAsLong()))
                .quietly()
                .onDone(found -> {
                    if (asked.equals(service)) {
                        size.set(found.bytes());
                        last.set(found.last());
                    }
                })
                .start();
    }

    /** When the local copy was last whole and new: listen here to show what a sync brought. */
    public ReadOnlyObjectProperty<@Nullable Instant> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** In bytes. */
    public ReadOnlyLongProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** The sync that runs now, or {@code null}. */
    public ReadOnlyObjectProperty<@Nullable Job<?>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    private void done(SyncService finished) {
        if (finished.equals(service)) {
            online.answered();
            measure();
        }
    }

    private record Measure(@Nullable Instant last, long bytes) {}
}
