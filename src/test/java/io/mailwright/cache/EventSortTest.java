package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** Events in the order of their table, whatever the numbers of their people. */
class EventSortTest {
    private final Random random = new Random(11);

    @Test
    void isTheOrderOfComparing() {
        for (int round = 0; round < 200; round++) {
            long people = 1L << random.nextInt(1, 40);
            ordered(random.nextInt(300), 1 + random.nextInt(50), people);
        }
    }

    @Test
    void peopleFarApartAreOrderedToo() {
        ordered(500, 3, Long.MAX_VALUE);
        var rows = new EventRow[] {row(1, Long.MAX_VALUE, 0), row(1, Long.MIN_VALUE, 0)};
        EventSort.sort(rows, 2);
        assertThat(rows).isSorted();
    }

    @Test
    void whatLiesBehindTheCountStays() {
        var rows = new EventRow[] {row(2, 5, 0), row(1, 5, 0), row(1, 4, 0)};
        EventSort.sort(rows, 2);
        assertThat(Stream.of(rows).map(EventRow::person)).containsExactly(5L, 5L, 4L);
        assertThat(Stream.of(rows).map(EventRow::job)).containsExactly(1L, 2L, 1L);
    }

    /** Everybody, or nobody knows who: comparing each with each would take minutes. */
    @Test
    void manyOfOnePersonAreOrderedToo() {
        var rows = new EventRow[400_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(1, 0, rows.length - i);
        }
        EventSort.sort(rows, rows.length);
        assertThat(rows[0].at()).isEqualTo(1);
        assertThat(rows[rows.length - 1].at()).isEqualTo(rows.length);
    }

    private void ordered(int count, int jobs, long people) {
        var rows = new EventRow[count];
        for (int i = 0; i < count; i++) {
            long person = random.nextLong(-people, people);
            rows[i] = row(random.nextInt(jobs), person, random.nextInt(3));
        }
        var expected = rows.clone();
        Arrays.sort(expected);
        EventSort.sort(rows, count);
        assertThat(rows).containsExactly(expected);
    }

    private EventRow row(long job, long person, long at) {
        return new EventRow(job, random.nextInt(2), person, at, random.nextInt(2), 0, 0, 31_001, 0);
    }
}
