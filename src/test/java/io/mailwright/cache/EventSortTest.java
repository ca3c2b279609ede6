package io.mailwright.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

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
        assertThat(order(open(Long.MAX_VALUE, 1), open(Long.MIN_VALUE, 2))).containsExactly(1, 0);
    }

    @Test
    void whatComparesAsEqualStaysAsItCame() {
        assertThat(order(open(5, 8), open(5, 7), open(4, 9), open(5, 8)))
                .containsExactly(2, 0, 1, 3);
    }

    /** Everybody, or nobody knows who: comparing each with each would take minutes. */
    @Test
    void manyOfOnePersonAreOrderedToo() {
        var rows = new EventRow[400_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(1, 0, rows.length - i);
        }
        var order = order(rows);
        assertThat(order[0]).isEqualTo(rows.length - 1);
        assertThat(order[rows.length - 1]).isZero();
    }

    private void ordered(int count, int jobs, long people) {
        var rows = new EventRow[count];
        for (int i = 0; i < count; i++) {
            long person = random.nextLong(-people, people);
            rows[i] = row(random.nextInt(jobs), person, random.nextInt(3));
        }
        var expected = rows.clone();
        Arrays.sort(expected);
        assertThat(Arrays.stream(order(rows)).mapToObj(place -> rows[place]))
                .containsExactly(expected);
    }

    private static int[] order(EventRow... rows) {
        var events = new EventBlock(rows.length);
        for (var row : rows) {
            events.add(row);
        }
        return EventSort.order(events);
    }

    private static EventRow open(long person, int origin) {
        return new EventRow(1, 3, person, 60, 0, 0, origin, 31_001, 0);
    }

    private EventRow row(long job, long person, long at) {
        return new EventRow(job, random.nextInt(2), person, at, random.nextInt(2), 0, 0, 31_001, 0);
    }
}
