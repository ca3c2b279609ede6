package io.mailwright.cli.frame;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Rows for {@link Terminal#showPages}, page by page, none of which is kept.
 *
 * @param <R> what is read
 * @param <T> what is shown of it
 */
public final class Pages<R, T> implements Iterator<List<T>> {
    private static final int PAGE = 1000;

    private final Source<R> source;
    private final Function<R, T> shown;
    private List<R> next;
    private int left;

    /** Where pages come from. */
    @FunctionalInterface
    public interface Source<R> {
        /**
         * So many rows at most, in their order.
         *
         * @param last the last of those before; {@code null} for the first page
         */
        List<R> page(@Nullable R last, int size);
    }

    /**
     * All pages.
     *
     * @param limit how many rows at most, at least 1
     */
    public Pages(int limit, Source<R> source, Function<R, T> shown) {
        this.source = source;
        this.shown = shown;
        this.left = limit;
        this.next = source.page(null, Math.min(PAGE, limit));
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    @Override
    public List<T> next() {
        if (next.isEmpty()) {
            throw new NoSuchElementException();
        }
        var page = next;
        left -= page.size();
        next =
                left == 0 || page.size() < PAGE
                        ? List.of()
                        : source.page(page.getLast(), Math.min(PAGE, left));
        return page.stream().map(shown).toList();
    }
}
