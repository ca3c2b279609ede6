package io.mailwright.ui.engagement;

import io.mailwright.ui.control.AxisUnit;

import java.util.List;

/**
 * How far the axes of the growth of a list reach.
 *
 * @param first the first day, counted since 1970
 * @param last the last, after the first
 * @param dayUnit days between two that are named
 * @param top as many people or more than there ever were
 * @param unit people between two lines
 */
record GrowthScale(long first, long last, long dayUnit, double top, double unit) {
    private static final int LINES = 3;
    private static final int TIMES = 6;

    static GrowthScale of(List<GrowthDay> all) {
        long first = all.getFirst().day().toEpochDay();
        long last = Math.max(first + 1, all.getLast().day().toEpochDay());
        long most = all.stream().mapToLong(GrowthDay::members).max().orElse(0);
        double unit = AxisUnit.atLeast(Math.max(1, (double) most / LINES));
        return new GrowthScale(
                first,
                last,
                Math.max(1, (long) Math.ceil((last - first) / (double) TIMES)),
                unit * Math.max(1, Math.ceil(most / unit)),
                unit);
    }
}
