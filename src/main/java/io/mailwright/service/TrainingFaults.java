package io.mailwright.service;

import io.mailwright.domain.fault.Fault;

import java.util.List;

/**
 * What goes wrong on purpose in the sample account, for training and tests: at once, and until the
 * program ends. Thread-safe; never waits.
 */
public interface TrainingFaults {
    /** Those that are on. */
    List<Fault> on();

    /** Puts these on in place of those that were. */
    void set(List<Fault> faults);
}
