package io.mailwright.ui.accounts;

import io.mailwright.domain.fault.Fault;
import io.mailwright.domain.fault.FaultKind;
import io.mailwright.ui.shell.Training;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;

/** What goes wrong on purpose in the sample account; each change is in force at once. */
final class FaultsViewModel {
    private final Training training;
    private final ObservableList<FaultSwitch> switches = FXCollections.observableArrayList();

    FaultsViewModel(Training training) {
        this.training = training;
    }

    /** Shows those that are on. */
    void load() {
        show(training.onProperty().get());
    }

    /** Begins with what is seen at once and does no harm. */
    void add() {
        switches.add(one(Fault.of(FaultKind.SLOW, 1, "")));
        apply();
    }

    void remove(FaultSwitch fault) {
        switches.remove(fault);
        apply();
    }

    /** Removes all, and says which they were. */
    List<Fault> allOff() {
        var before = training.onProperty().get();
        restore(List.of());
        return before;
    }

    /** Has these in place of those there are. */
    void restore(List<Fault> faults) {
        show(faults);
        apply();
    }

    private void show(List<Fault> faults) {
        switches.setAll(faults.stream().map(this::one).toList());
    }

    private FaultSwitch one(Fault fault) {
        return new FaultSwitch(fault, this::apply);
    }

    private void apply() {
        training.set(switches.stream().map(FaultSwitch::fault).toList());
    }

    ObservableList<FaultSwitch> switches() {
        return switches;
    }
}
