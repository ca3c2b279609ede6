package io.mailwright.ui.chart;

/** A place: in a picture from its top left, in a plot by the values of its axes. */
public record Point(double x, double y) {}
