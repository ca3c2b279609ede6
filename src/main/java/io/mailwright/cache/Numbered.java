package io.mailwright.cache;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Numbers what recurs in a load, from 1 on, so that events need to hold numbers only. */
final class Numbered<T> {
    private final Map<T, Integer> numbers = new LinkedHashMap<>();
    private final UnaryOperator<T> kept;

    Numbered() {
        this(UnaryOperator.identity());
    }

    /**
     * @param kept what is held of a value that is new, where that takes less memory
     */
    Numbered(UnaryOperator<T> kept) {
        this.kept = kept;
    }

    int of(T value) {
        var known = numbers.get(value);
        if (known != null) {
            return known;
        }
        int next = numbers.size() + 1;
        numbers.put(kept.apply(value), next);
        return next;
    }

    /** The id of each by its number; 0 for the number 0. */
    long[] ids(Identity<T> identity) throws SQLException {
        var ids = new long[numbers.size() + 1];
        int number = 1;
        for (var value : numbers.keySet()) {
            ids[number++] = identity.of(value);
        }
        return ids;
    }

    void clear() {
        numbers.clear();
    }

    /** Finds the id of a value in the local copy, or gives it one. */
    @FunctionalInterface
    interface Identity<T> {
        long of(T value) throws SQLException;
    }
}
