package io.mailwright.service.send;

import io.mailwright.domain.Subscriber;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The people behind a number of a send, by pages: who they are is found out once, with the first
 * page, since that takes as long as counting all of them. Eight bytes a person. Thread-safe.
 */
public final class PortionPeople {
    private final Supplier<long[]> finding;
    private final Function<List<Long>, List<Subscriber>> reading;
    private long @Nullable [] ids;

    /**
     * Nobody found out yet.
     *
     * @param finding gives their ids, ascending
     * @param reading gives those of these ids whom the local copy has, ascending
     */
    PortionPeople(Supplier<long[]> finding, Function<List<Long>, List<Subscriber>> reading) {
        this.finding = finding;
        this.reading = reading;
    }

    /**
     * Some of them, by their ids: fewer than asked for only at the end.
     *
     * @param after the id of the one before the first; 0 for the beginning
     */
    public List<Subscriber> page(long after, int most) {
        var all = ids();
        int place = Arrays.binarySearch(all, after);
        int next = place < 0 ? -place - 1 : place + 1;
        var found = new ArrayList<Subscriber>();
        // Who is gone since is passed over.
        while (found.size() < most && next < all.length) {
            int end = Math.min(all.length, next + most - found.size());
            found.addAll(reading.apply(Arrays.stream(all, next, end).boxed().toList()));
            next = end;
        }
        return found;
    }

    private synchronized long[] ids() {
        var known = ids;
        if (known == null) {
            known = finding.get();
            ids = known;
        }
        return known;
    }
}
