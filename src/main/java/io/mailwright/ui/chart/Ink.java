package io.mailwright.ui.chart;

/**
 * What something in a picture is coloured with. Pictures leave the window, for paper mostly, so
 * these are the colours of the light theme whatever the window shows.
 */
public enum Ink {
    PAPER("#ffffff"),
    TEXT("#1f2328"),
    MUTED("#59636e"),
    LINE("#d0d7de"),
    EMPTY("#f0f2f4"),
    FIRST("#0969da"),
    SECOND("#8250df"),
    THIRD("#1a7f37"),
    FOURTH("#9a6700"),
    FIFTH("#bf3989");

    private static final Ink[] SERIES = {FIRST, SECOND, THIRD, FOURTH, FIFTH};
    private final String hex;

    Ink(String hex) {
        this.hex = hex;
    }

    /** {@code #rrggbb}. */
    String hex() {
        return hex;
    }

    /** That of the curve with this number, from 0; after the last they begin again. */
    static Ink ofSeries(int number) {
        return SERIES[number % SERIES.length];
    }

    /** How often all of them were used before the curve with this number. */
    static int round(int number) {
        return number / SERIES.length;
    }
}
