package io.mailwright.cli.report;

import io.mailwright.domain.tracking.EventPerson;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** People page by page, none of which is kept. */
final class PeoplePages implements Iterator<List<EventPerson>> {
    private static final int PAGE = 1000;

    private final Source source;
    private List<EventPerson> next;
    private int left;

    /** Where pages come from. */
    @FunctionalInterface
    interface Source {
        /**
         * So many people at most, in the order of their ids.
         *
         * @param after the id of the last of those before
         */
        List<EventPerson> page(long after, int size);
    }

    /**
     * @param after the id behind which they begin
     * @param limit how many at most, at least 1
     */
    PeoplePages(long after, int limit, Source source) {
        this.source = source;
        this.left = limit;
        this.next = source.page(after, Math.min(PAGE, limit));
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    @Override
    public List<EventPerson> next() {
        if (next.isEmpty()) {
            throw new NoSuchElementException();
        }
        var page = next;
        left -= page.size();
        next =
                left == 0 || page.size() < PAGE
                        ? List.of()
                        : source.page(page.getLast().subscriber(), Math.min(PAGE, left));
        return page;
    }
}
