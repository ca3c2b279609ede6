package io.mailwright.ui.shell;

import io.mailwright.service.Economy;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Brings the local copy up to date now and then, while the account answers, nothing else runs and
 * the computer has no reason to save. What goes wrong is only noted. FX thread only.
 */
public final class BackgroundSync {
    /** In minutes; 0 for never. */
    public static final List<Integer> CHOICES = List.of(0, 5, 15, 30, 60);

    private static final Texts TEXTS = Texts.of(BackgroundSync.class);
    private final Jobs jobs;
    private final Online online;
    private final Sync sync;
    private final Supplier<Optional<Economy.Reason>> economy;
    private final InstantSource clock;
    private final IntegerProperty minutes = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private Instant tried = Instant.MIN;
    private boolean asking;

    /** How it stands. */
    public enum State {
        WAITING,
        BATTERY,
        METERED,
        FAILED
    }

    /**
     * Begins with never.
     *
     * @param economy why to save, if there is reason to; asked away from the FX thread
     */
    BackgroundSync(
            Jobs jobs,
            Online online,
            Sync sync,
            Supplier<Optional<Economy.Reason>> economy,
            InstantSource clock) {
        this.jobs = jobs;
        this.online = online;
        this.sync = sync;
        this.economy = economy;
        this.clock = clock;
        sync.lastProperty().subscribe(_ -> state.set(State.WAITING));
    }

    /** Called now and then. */
    void tick() {
        if (!asking && isDue()) {
            asking = true;
            jobs.of(TEXTS.get("job.economy"), _ -> economy.get())
                    .quietly()
                    .onFailure(_ -> asking = false)
                    .onStopped(() -> asking = false)
                    .onDone(this::decide)
                    .start();
        }
    }

    /** An account that was never brought whole waits for the first sync, which the user sees. */
    private boolean isDue() {
        var last = sync.lastProperty().get();
        if (minutes.get() <= 0 || last == null || online.isOffline() || !jobs.running().isEmpty()) {
            return false;
        }
        var newest = tried.isAfter(last) ? tried : last;
        return !newest.plus(Duration.ofMinutes(minutes.get())).isAfter(clock.instant());
    }

    private void decide(Optional<Economy.Reason> reason) {
        asking = false;
        if (reason.isPresent()) {
            state.set(
                    switch (reason.get()) {
                        case BATTERY -> State.BATTERY;
                        case METERED -> State.METERED;
                    });
        } else if (isDue()) {
            tried = clock.instant();
            state.set(State.WAITING);
            sync.startUnasked(thrown -> {
                online.failed(thrown);
                state.set(State.FAILED);
            });
        }
    }

    /** How often: one of {@link #CHOICES}. */
    public IntegerProperty minutesProperty() {
        return minutes;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
