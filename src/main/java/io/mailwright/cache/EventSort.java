package io.mailwright.cache;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the events that are held in order. To compare them with one another reads all over memory
 * some twenty times for each; so a number is made of each one's series and person, the numbers are
 * sorted, and only what is of one person in one series is compared. For one thread.
 */
final class EventSort {
    /** How many can be put in order at a time. */
    static final int MOST = 1 << 20;

    private static final int PLACE_BITS = Integer.numberOfTrailingZeros(MOST);
    private static final long NUMBERS = 1L << (Long.SIZE - 1 - PLACE_BITS);
    private static final Comparator<EventRow> BY_SERIES =
            Comparator.comparingLong(EventRow::job).thenComparingInt(EventRow::type);

    private final EventRow[] rows;
    private final int count;
    private final Map<EventRow, Long> firstOfSeries = new TreeMap<>(BY_SERIES);
    private long lowest = Long.MAX_VALUE;
    private long highest = Long.MIN_VALUE;

    private EventSort(EventRow[] rows, int count) {
        this.rows = rows;
        this.count = count;
    }

    /** The first {@code count} of them, {@link #MOST} at most, within the array. */
    static void sort(EventRow[] rows, int count) {
        new EventSort(rows, count).sort();
    }

    private void sort() {
        look();
        if (number()) {
            place(numbers());
        } else {
            Arrays.sort(rows, 0, count);
        }
    }

    private void look() {
        EventRow last = null;
        for (int i = 0; i < count; i++) {
            var row = rows[i];
            if (last == null || !row.isOfSameSeries(last)) {
                firstOfSeries.putIfAbsent(row, 0L);
            }
            lowest = Math.min(lowest, row.person());
            highest = Math.max(highest, row.person());
            last = row;
        }
    }

    /** Says where the numbers of each series begin; whether there are enough of them. */
    private boolean number() {
        long people = highest - lowest + 1;
        if (people <= 0 || people > NUMBERS / Math.max(1, firstOfSeries.size())) {
            return false;
        }
        long next = 0;
        for (var series : firstOfSeries.entrySet()) {
            series.setValue(next);
            next += people;
        }
        return true;
    }

    /** In order, each with the place of its event. */
    private long[] numbers() {
        var numbers = new long[count];
        EventRow last = null;
        long first = 0;
        for (int i = 0; i < count; i++) {
            var row = rows[i];
            if (last == null || !row.isOfSameSeries(last)) {
                first = firstOfSeries.getOrDefault(row, 0L);
            }
            numbers[i] = (first + row.person() - lowest) << PLACE_BITS | i;
            last = row;
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private void place(long[] numbers) {
        var given = Arrays.copyOf(rows, count);
        int first = 0;
        for (int i = 0; i < count; i++) {
            rows[i] = given[(int) (numbers[i] & (MOST - 1))];
            if (i + 1 == count || numbers[i] >>> PLACE_BITS != numbers[i + 1] >>> PLACE_BITS) {
                Arrays.sort(rows, first, i + 1);
                first = i + 1;
            }
        }
    }
}
