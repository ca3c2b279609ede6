package io.mailwright.server.fault;

import io.mailwright.domain.fault.Fault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The faults that are on, and whom they strike. The same seed and the same calls in the same order
 * are struck alike, whatever other calls there are. Thread-safe.
 */
public final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private List<Armed> armed = List.of();

    /** Puts these on in place of those that were, beginning to count anew. */
    public synchronized void set(List<Fault> faults, long seed) {
        var next = new ArrayList<Armed>();
        for (var fault : faults) {
            next.add(new Armed(fault, seed + next.size()));
        }
        armed = next;
        LOG.warn("Faults on purpose: {}", faults.isEmpty() ? "none" : faults);
    }

    /** Those that are on. */
    public synchronized List<Fault> on() {
        return armed.stream().map(each -> each.fault).toList();
    }

    /**
     * What goes wrong with this call: the first that strikes. Each that concerns it has counted it.
     *
     * @param call system, action and sub_action, in lower case, with dots between them
     */
    public synchronized Optional<Fault> strike(String call) {
        var struck =
                armed.stream()
                        .filter(each -> each.fault.concerns(call))
                        .filter(Armed::strikes)
                        .map(each -> each.fault)
                        .toList();
        if (!struck.isEmpty()) {
            LOG.info("{} goes wrong on purpose: {}", call, struck.getFirst());
        }
        return struck.stream().findFirst();
    }

    /** A fault and how often it was asked. */
    private static final class Armed {
        private final Fault fault;
        private final Random random;
        private long calls;

        Armed(Fault fault, long seed) {
            this.fault = fault;
            this.random = new Random(seed);
        }

        boolean strikes() {
            calls++;
            return fault.nth() > 0
                    ? fault.nth() == calls
                    : fault.chance() >= 1 || random.nextDouble() < fault.chance();
        }
    }
}
