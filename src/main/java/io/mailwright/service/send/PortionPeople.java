package io.mailwright.service.send;

import io.mailwright.cache.AudienceStore.Stretch;
import io.mailwright.domain.Subscriber;

import java.util.ArrayList;
import java.util.List;

/**
 * The people behind a number of a send, by pages. For each page the local copy is gone through from
 * where the last one ended, further and further until the page is full: so the first one is there
 * long before all could have been counted. Thread-safe.
 */
public final class PortionPeople {
    /** Before everybody: ids that are this computer's own are below 0. */
    public static final long BEGINNING = Long.MIN_VALUE;

    private static final int FIRST = 2_000;
    private static final int GROWTH = 4;
    private static final int MOST = 1 << 28;
    private final Finding finding;

    PortionPeople(Finding finding) {
        this.finding = finding;
    }

    /** Finds some of them. */
    @FunctionalInterface
    interface Finding {
        /** Those among the next so many people of the copy after an id, at most so many. */
        Stretch find(long after, int next, int most);
    }

    /**
     * Some of them, by their ids: fewer than asked for only at the end.
     *
     * @param after the id of the one before the first, or {@link #BEGINNING}
     */
    public List<Subscriber> page(long after, int most) {
        var found = new ArrayList<Subscriber>();
        long from = after;
        for (int next = FIRST;
                found.size() < most && from < Long.MAX_VALUE;
                next = Math.min(MOST, next * GROWTH)) {
            var stretch = finding.find(from, next, most - found.size());
            found.addAll(stretch.people());
            from = stretch.upTo();
        }
        return found;
    }
}
