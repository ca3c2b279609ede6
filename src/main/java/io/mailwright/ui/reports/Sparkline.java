package io.mailwright.ui.reports;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

import java.util.ArrayList;
import java.util.List;

/** Numbers as a small line without words, which stand beside it. */
final class Sparkline extends Region {
    private static final double DOT = 3;
    private static final double MOST_WIDTH = 110;
    private final Polygon fill = new Polygon();
    private final Polyline line = new Polyline();
    private final Circle dot = new Circle(DOT);
    private List<Double> points = List.of();

    Sparkline() {
        getStyleClass().add("sparkline");
        fill.getStyleClass().add("sparkline-fill");
        line.getStyleClass().add("sparkline-line");
        dot.getStyleClass().add("sparkline-dot");
        getChildren().addAll(fill, line, dot);
    }

    /** Fewer than two are no line. */
    void show(List<Double> numbers) {
        points = numbers;
        setVisible(numbers.size() > 1);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (points.size() < 2) {
            return;
        }
        double least = points.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = points.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double width = Math.min(getWidth(), MOST_WIDTH) - 2 * DOT;
        double left = getWidth() - width - DOT;
        double height = getHeight() - 2 * DOT;
        var places = new ArrayList<Double>();
        for (int i = 0; i < points.size(); i++) {
            double share = most > least ? (points.get(i) - least) / (most - least) : 0.5;
            places.add(left + width * i / (points.size() - 1));
            places.add(DOT + height * (1 - share));
        }
        line.getPoints().setAll(places);
        dot.setCenterX(places.get(places.size() - 2));
        dot.setCenterY(places.getLast());
        places.addAll(List.of(left + width, getHeight(), left, getHeight()));
        fill.getPoints().setAll(places);
    }
}
