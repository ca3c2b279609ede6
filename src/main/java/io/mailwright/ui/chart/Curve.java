package io.mailwright.ui.chart;

import java.util.List;

/**
 * Values over another, as a line.
 *
 * @param isArea whether what is below it is filled
 */
public record Curve(String name, List<Point> points, boolean isArea) {
    public Curve {
        points = List.copyOf(points);
    }
}
