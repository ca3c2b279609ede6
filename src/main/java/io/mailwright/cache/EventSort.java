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

    private final EventBlock events;
    private final int count;
    private final Map<EventRow, Long> firstOfSeries = new TreeMap<>(BY_SERIES);
    private long lowest = Long.MAX_VALUE;
    private long highest = Long.MIN_VALUE;

    /** An event and its place among those held. */
    private record Placed(EventRow row, int place) {}

    private EventSort(EventBlock events) {
        this.events = events;
        this.count = events.count();
    }

    /**
     * The places of events, {@link #MOST} at most, as their order is. What compares as equal stays
     * as it came.
     */
    static int[] order(EventBlock events) {
        return new EventSort(events).order();
    }

    private int[] order() {
        look();
        return number() ? ordered(numbers()) : compared(all());
    }

    private int[] all() {
        var places = new int[count];
        Arrays.setAll(places, place -> place);
        return places;
    }

    private void look() {
        EventRow last = null;
        for (int i = 0; i < count; i++) {
            var row = events.row(i);
            if (last == null || !row.isOfSameSeries(last)) {
                firstOfSeries.putIfAbsent(row, 0L);
                last = row;
            }
            lowest = Math.min(lowest, row.person());
            highest = Math.max(highest, row.person());
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
            var row = events.row(i);
            if (last == null || !row.isOfSameSeries(last)) {
                first = firstOfSeries.getOrDefault(row, 0L);
                last = row;
            }
            numbers[i] = (first + row.person() - lowest) << PLACE_BITS | i;
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private int[] ordered(long[] numbers) {
        var places = new int[count];
        int first = 0;
        for (int i = 0; i < count; i++) {
            places[i] = (int) (numbers[i] & (MOST - 1));
            if (i + 1 == count || numbers[i] >>> PLACE_BITS != numbers[i + 1] >>> PLACE_BITS) {
                if (i > first) {
                    var ofOnePerson = compared(Arrays.copyOfRange(places, first, i + 1));
                    System.arraycopy(ofOnePerson, 0, places, first, ofOnePerson.length);
                }
                first = i + 1;
            }
        }
        return places;
    }

    private int[] compared(int[] places) {
        return Arrays.stream(places)
                .mapToObj(place -> new Placed(events.row(place), place))
                .sorted(Comparator.comparing(Placed::row))
                .mapToInt(Placed::place)
                .toArray();
    }
}
