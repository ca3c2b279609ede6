package io.mailwright.service;

import io.mailwright.domain.fault.Fault;

import java.util.List;

/** For accounts of which none may be the sample account. */
public final class NoSampleAccount implements SampleAccount {
    @Override
    public Serving serve() {
        throw new AssertionError("nobody asked for the sample account");
    }

    @Override
    public List<Fault> on() {
        return List.of();
    }

    @Override
    public void set(List<Fault> faults) {
        throw new AssertionError("nobody asked for faults");
    }
}
