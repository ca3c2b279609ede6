package io.mailwright.ui.accounts;

import io.mailwright.domain.fault.Fault;
import io.mailwright.domain.fault.FaultKind;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.stream.Stream;

/** One fault as it is chosen: what goes wrong, where, how often. */
final class FaultSwitch {
    static final int MOST_PERCENT = 100;
    static final int MOST_SECONDS = 600;
    static final List<String> FILES = List.of("ftp", "ftp.stor", "ftp.retr");
    static final List<String> CALLS =
            List.of(
                    "",
                    "subscriber.add",
                    "subscriber.edit",
                    "subscriber.delete",
                    "subscriber.retrieve",
                    "subscriber.masterunsub",
                    "list.add",
                    "list.edit",
                    "list.delete",
                    "list.retrieve",
                    "list.retrieve_sub",
                    "list.import",
                    "accountinfo.retrieve_attrbs",
                    "email.add",
                    "job.send",
                    "triggeredsend.add",
                    "tracking",
                    "diagnostics.ping");

    private final ObjectProperty<FaultKind> kind;
    private final StringProperty call;
    private final ObjectProperty<Integer> percent;
    private final ObjectProperty<Integer> seconds;
    private final ObservableList<String> calls = FXCollections.observableArrayList();

    /** Chosen as {@code fault} is; {@code changed} is run after each change. */
    FaultSwitch(Fault fault, Runnable changed) {
        kind = new SimpleObjectProperty<>(fault.kind());
        call = new SimpleStringProperty(fault.call());
        percent = new SimpleObjectProperty<>((int) Math.round(fault.chance() * MOST_PERCENT));
        seconds = new SimpleObjectProperty<>((int) Math.round(fault.seconds()));
        kind.subscribe(this::offer);
        Stream.<Observable>of(kind, call, percent, seconds)
                .forEach(choice -> choice.subscribe(changed));
    }

    /** What breaks files off is of no call, and the other way round. */
    private void offer(FaultKind chosen) {
        var offered = chosen == FaultKind.DROP ? FILES : CALLS;
        // What is chosen has to be among what is offered, or it is not shown.
        if (!calls.equals(offered)) {
            calls.setAll(offered);
        }
        if (!offered.contains(call.get())) {
            call.set(offered.getFirst());
        }
    }

    /** As it is chosen now. */
    Fault fault() {
        return new Fault(
                kind.get(), seconds.get(), percent.get() / (double) MOST_PERCENT, 0, call.get());
    }

    ObjectProperty<FaultKind> kindProperty() {
        return kind;
    }

    /** As {@code serve --fault} names it; one of {@link #calls}. */
    StringProperty callProperty() {
        return call;
    }

    /** Which calls can be chosen for this kind, first all of them. */
    ObservableList<String> calls() {
        return calls;
    }

    /** Of the calls it concerns, 0 to 100. */
    ObjectProperty<Integer> percentProperty() {
        return percent;
    }

    /** How much later a slow answer comes, 1 to 600. */
    ObjectProperty<Integer> secondsProperty() {
        return seconds;
    }
}
