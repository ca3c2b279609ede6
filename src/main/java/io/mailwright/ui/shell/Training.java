package io.mailwright.ui.shell;

import io.mailwright.domain.fault.Fault;
import io.mailwright.service.TrainingFaults;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;

/**
 * What goes wrong on purpose in the sample account, between the panel that switches it and the
 * badge that keeps it from being forgotten. FX thread only.
 */
public final class Training {
    private final TrainingFaults faults;
    private final ReadOnlyObjectWrapper<List<Fault>> on;
    private Runnable panel = () -> {};

    public Training(TrainingFaults faults) {
        this.faults = faults;
        this.on = new ReadOnlyObjectWrapper<>(faults.on());
    }

    /** Puts these on in place of those that were, at once. */
    public void set(List<Fault> chosen) {
        faults.set(chosen);
        on.set(List.copyOf(chosen));
    }

    /** Those that are on; they may be such as never strike. */
    public ReadOnlyObjectProperty<List<Fault>> onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Says how the panel is come to. */
    public void leadTo(Runnable way) {
        panel = way;
    }

    void showPanel() {
        panel.run();
    }

    /** How many of them strike now and then. */
    static long striking(List<Fault> faults) {
        return faults.stream().filter(fault -> fault.chance() > 0).count();
    }
}
