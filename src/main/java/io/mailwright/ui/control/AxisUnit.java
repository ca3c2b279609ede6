package io.mailwright.ui.control;

/** How far the lines of a chart stand apart. */
public final class AxisUnit {
    private static final int TEN = 10;

    private AxisUnit() {}

    /** The next of 1, 2, 5, 10, 20 and so on. */
    public static double atLeast(double least) {
        double ten = 1;
        while (ten * TEN <= least) {
            ten *= TEN;
        }
        for (int one : new int[] {1, 2, 5}) {
            if (one * ten >= least) {
                return one * ten;
            }
        }
        return TEN * ten;
    }
}
