package io.mailwright.ui.chart;

import java.util.List;

/**
 * What is measured along one side of a plot.
 *
 * @param name what it is, empty where that goes without saying
 * @param from the value at its beginning
 * @param to the value at its end, above {@code from}
 */
public record Axis(String name, double from, double to, List<Tick> ticks) {
    /** A value that is written beside the axis. */
    public record Tick(double at, String words) {}

    public Axis {
        ticks = List.copyOf(ticks);
    }

    /** How far along a value is, from 0 to 1. */
    double share(double value) {
        return (value - from) / (to - from);
    }
}
