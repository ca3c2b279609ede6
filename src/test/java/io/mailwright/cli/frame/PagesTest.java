package io.mailwright.cli.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/** Rows in pages: all of them once, and never more than a page is asked for. */
class PagesTest {
    private static final int ROWS = 2500;
    private final List<Integer> asked = new ArrayList<>();

    private List<Integer> rows(int from, int size) {
        asked.add(size);
        return IntStream.range(from, Math.min(ROWS, from + size)).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 999, 1000, 1001, 2000, ROWS, Integer.MAX_VALUE})
    void comeOnceAndNoMoreThanWanted(int limit) {
        var pages =
                new Pages<Integer, String>(
                        limit,
                        (last, size) -> rows(last == null ? 0 : last + 1, size),
                        row -> "row " + row);
        assertThat(asked).as("nothing is read ahead").hasSize(1);
        var all = new ArrayList<String>();
        pages.forEachRemaining(all::addAll);

        assertThat(all)
                .hasSize(Math.min(limit, ROWS))
                .doesNotHaveDuplicates()
                .startsWith("row 0")
                .endsWith("row " + (Math.min(limit, ROWS) - 1));
        assertThat(asked).allMatch(size -> size <= 1000).hasSize((all.size() + 999) / 1000);
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }
}
