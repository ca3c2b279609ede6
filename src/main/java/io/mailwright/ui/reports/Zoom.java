package io.mailwright.ui.reports;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.Duration;

/** How near the time after a send is looked at, within the span that was chosen. */
final class Zoom {
    private static final Duration NEAREST = Duration.ofHours(3);
    private static final int PARTS = 4;

    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.THREE_DAYS);
    private final ObjectProperty<Grain> grain = new SimpleObjectProperty<>(Grain.HOUR);
    private final ReadOnlyObjectWrapper<Stretch> shown =
            new ReadOnlyObjectWrapper<>(
                    Stretch.of(Duration.ZERO, span.get().length(), grain.get()));

    Zoom() {
        span.subscribe(this::whole);
        grain.subscribe(() -> show(shown.get().from(), shown.get().length()));
    }

    /** All of the span. */
    void whole() {
        show(Duration.ZERO, span.get().length());
    }

    /** Half of what is shown, around its middle. */
    void in() {
        scale(shown.get().length().dividedBy(2));
    }

    /** Twice what is shown. */
    void out() {
        scale(shown.get().length().multipliedBy(2));
    }

    private void scale(Duration length) {
        var middle = shown.get().from().plus(shown.get().length().dividedBy(2));
        show(middle.minus(length.dividedBy(2)), length);
    }

    /** A quarter of what is shown further, or back if below 0. */
    void move(int way) {
        var part = shown.get().length().dividedBy(PARTS).multipliedBy(way);
        show(shown.get().from().plus(part), shown.get().length());
    }

    /** From one moment to another, whichever is earlier. */
    void to(Duration one, Duration other) {
        var from = one.compareTo(other) < 0 ? one : other;
        show(from, one.minus(other).abs());
    }

    private void show(Duration from, Duration wanted) {
        var all = span.get().length();
        var length = clamp(wanted, NEAREST, all);
        shown.set(Stretch.of(clamp(from, Duration.ZERO, all.minus(length)), length, grain.get()));
    }

    private static Duration clamp(Duration one, Duration least, Duration most) {
        return one.compareTo(least) < 0 ? least : one.compareTo(most) > 0 ? most : one;
    }

    boolean isWhole() {
        return shown.get().length().compareTo(span.get().length()) >= 0;
    }

    ObjectProperty<Span> spanProperty() {
        return span;
    }

    ObjectProperty<Grain> grainProperty() {
        return grain;
    }

    /** What is drawn. */
    ReadOnlyObjectProperty<Stretch> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
