package io.mailwright.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Knows the screens, which one is shown and which were before. The argument's type is checked by
 * the compiler. FX thread only.
 */
public final class Navigator {
    private final Map<Class<?>, Screen<?>> screens = new HashMap<>();
    private final Deque<Entry<?>> past = new ArrayDeque<>();
    private final Deque<Entry<?>> future = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Place<?>> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    /** Replaces all screens, as when another account is opened, and forgets where one was. */
    public void setScreens(List<? extends Screen<?>> all) {
        leave();
        place.set(null);
        past.clear();
        future.clear();
        screens.clear();
        all.forEach(screen -> screens.put(screen.getClass(), screen));
        update();
    }

    /** Goes to the screen of that type, with what it is to show. */
    public <A> void open(Class<? extends Screen<A>> type, @Nullable A argument) {
        var screen = Objects.requireNonNull(type.cast(screens.get(type)), type.getName());
        go(new Entry<>(screen, argument));
    }

    /** Goes to the screen of that type, on nothing in particular. */
    public <A> void open(Class<? extends Screen<A>> type) {
        open(type, null);
    }

    /** Goes to a screen, on nothing in particular. */
    void go(Screen<?> screen) {
        go(new Entry<>(screen, null));
    }

    /** Goes one step back, to the same argument on a new view. */
    public void back() {
        move(past, future);
    }

    /** Undoes a step back. */
    public void forward() {
        move(future, past);
    }

    private void go(Entry<?> entry) {
        leaving(() -> {
            var here = place.get();
            if (here != null) {
                past.push(here.entry());
            }
            future.clear();
            show(entry);
        });
    }

    /**
     * Does what takes the user away from the screen shown: at once, or when the screen, having
     * asked, lets them go.
     */
    public void leaving(Runnable then) {
        var here = place.get();
        if (here == null) {
            then.run();
        } else {
            here.view().beforeLeave().accept(then);
        }
    }

    /** What is shown; {@code null} only while no account is open. */
    public ReadOnlyObjectProperty<@Nullable Place<?>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Whether no screen is shown yet. */
    boolean isNowhere() {
        return place.get() == null;
    }

    /** Whether there is a place to go back to. */
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    /** Whether there is a place to go forward to. */
    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    private void move(Deque<Entry<?>> from, Deque<Entry<?>> to) {
        var here = place.get();
        if (here != null && !from.isEmpty()) {
            leaving(() -> {
                to.push(here.entry());
                show(from.pop());
            });
        }
    }

    private void show(Entry<?> entry) {
        leave();
        place.set(entry.arrive());
        update();
    }

    private void leave() {
        var here = place.get();
        if (here != null) {
            here.view().onLeave().run();
        }
    }

    private void update() {
        canGoBack.set(!past.isEmpty());
        canGoForward.set(!future.isEmpty());
    }

    /** A screen and what it was asked to show. */
    record Entry<A>(Screen<A> screen, @Nullable A argument) {
        Place<A> arrive() {
            return new Place<>(this, screen.open(argument));
        }
    }

    /** A screen that is shown, or was. */
    public record Place<A>(Entry<A> entry, Screen.View view) {
        /** The screen itself. */
        public Screen<A> screen() {
            return entry.screen();
        }
    }
}
