package io.mailwright.ui.reports;

/** On which side of a rate sends are wanted. */
enum Bound {
    AT_LEAST,
    AT_MOST;

    boolean holds(double rate, double limit) {
        return this == AT_LEAST ? rate >= limit : rate <= limit;
    }
}
