package io.mailwright.ui.chart;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.DoubleStream;

import javax.imageio.ImageIO;

/** A picture as shapes, to be printed or made into pixels. FX thread only. */
final class Sheet {
    /** How much the colour of an area covers. */
    static final double FAINT = 0.14;

    private static final String FONT = "Mailwright Sans";

    private Sheet() {}

    static Group of(Drawing drawing) {
        var paper = new Rectangle(Drawing.WIDTH, drawing.height(), color(Ink.PAPER));
        var group = new Group(paper);
        drawing.marks().forEach(mark -> group.getChildren().add(shape(mark)));
        return group;
    }

    private static Node shape(Mark mark) {
        return switch (mark) {
            case Mark.Path path -> {
                var line = new Polyline(places(path.points()));
                line.setStroke(color(path.ink()));
                line.setStrokeWidth(path.width());
                line.getStrokeDashArray().setAll(path.dashes());
                yield line;
            }
            case Mark.Area area -> {
                var polygon = new Polygon(places(area.points()));
                polygon.setFill(color(area.ink()));
                polygon.setOpacity(FAINT);
                yield polygon;
            }
            case Mark.Box box -> {
                var rectangle =
                        new Rectangle(
                                box.corner().x(), box.corner().y(), box.width(), box.height());
                rectangle.setFill(color(box.ink()));
                rectangle.setOpacity(box.strength());
                yield rectangle;
            }
            case Mark.Words words -> text(words);
        };
    }

    private static Text text(Mark.Words words) {
        var weight = words.type().isBold() ? FontWeight.BOLD : FontWeight.NORMAL;
        var text = new Text(words.text());
        text.setFont(Font.font(FONT, weight, words.type().size()));
        text.setFill(color(words.ink()));
        double width = text.getLayoutBounds().getWidth();
        double before =
                switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        text.setX(words.at().x() - before);
        text.setY(words.at().y());
        return text;
    }

    private static double[] places(List<Point> points) {
        return points.stream()
                .flatMapToDouble(point -> DoubleStream.of(point.x(), point.y()))
                .toArray();
    }

    private static Color color(Ink ink) {
        return Color.web(ink.hex());
    }

    /** As pixels, each of the picture's being {@code scale} times as wide and as high. */
    static WritableImage pixels(Drawing drawing, double scale) {
        var image =
                new WritableImage(
                        (int) Math.ceil(scale * Drawing.WIDTH),
                        (int) Math.ceil(scale * drawing.height()));
        var larger = new SnapshotParameters();
        larger.setTransform(new Scale(scale, scale));
        return of(drawing).snapshot(larger, image);
    }

    /** A PNG file of pixels. */
    static byte[] png(WritableImage pixels) {
        int width = (int) pixels.getWidth();
        int height = (int) pixels.getHeight();
        var numbers = new int[width * height];
        pixels.getPixelReader()
                .getPixels(
                        0, 0, width, height, PixelFormat.getIntArgbInstance(), numbers, 0, width);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, numbers, 0, width);
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
