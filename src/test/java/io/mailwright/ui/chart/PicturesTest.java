package io.mailwright.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestFrame;
import io.mailwright.ui.TestWindow;
import io.mailwright.ui.theme.Theme;

import javafx.scene.Scene;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/** What pictures of charts hold, read again by other programs' means. */
@OneWindow
class PicturesTest {
    private static final Axis TENS =
            new Axis("Hours", 0, 10, List.of(new Axis.Tick(0, "0"), new Axis.Tick(10, "10")));

    @TempDir Path folder;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static Drawing drawing(String title, Curve... curves) {
        return new Plot(TENS, TENS, List.of(curves))
                .drawing(new Drawing.Heading(title, "as of noon"), "all of it");
    }

    private static Document read(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Element> all(Document svg, String name) {
        var found = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    @Test
    void valuesStandWhereTheAxesSay() throws Exception {
        var svg =
                read(
                        Svg.of(
                                drawing(
                                        "One",
                                        new Curve(
                                                "a",
                                                List.of(
                                                        new Point(0, 0),
                                                        new Point(5, 10),
                                                        new Point(10, 2.5)),
                                                false))));
        var lines = all(svg, "polyline").map(line -> line.getAttribute("points")).toList();
        double left = Double.parseDouble(lines.getFirst().split("[ ,]", -1)[0]);
        double right = Double.parseDouble(lines.getFirst().split("[ ,]", -1)[2]);
        double bottom = Double.parseDouble(lines.getFirst().split("[ ,]", -1)[1]);
        double top = Double.parseDouble(lines.get(1).split("[ ,]", -1)[1]);
        var places =
                Stream.of(lines.get(2).split("[ ,]", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        assertThat(places)
                .containsExactly(
                        new double[] {
                            left,
                            bottom,
                            (left + right) / 2,
                            top,
                            right,
                            bottom + (top - bottom) / 4
                        },
                        within(0.02));
    }

    @Test
    void whateverNamesSayAnSvgIsTextAndNothingRuns() throws Exception {
        var evil = "</text><script>alert(1)</script>&\"'\u0000\uD800 Ünï😀";
        var written = Svg.of(drawing(evil, new Curve(evil, List.of(new Point(0, 0)), true)));
        var svg = read(written);
        assertThat(all(svg, "title").map(Element::getTextContent))
                .containsExactly("</text><script>alert(1)</script>&\"' Ünï😀");
        assertThat(all(svg, "*").map(Element::getLocalName))
                .containsOnly("svg", "title", "desc", "rect", "polyline", "polygon", "text");
        assertThat(
                        all(svg, "*")
                                .flatMap(element ->
                                        IntStream.range(0, element.getAttributes().getLength())
                                                .mapToObj(i -> element.getAttributes().item(i))
                                                .map(attribute -> attribute.getNodeName())))
                .noneMatch(name -> name.startsWith("on") || name.endsWith("href"));
    }

    @Test
    void twentyCurvesCanBeToldApart() throws Exception {
        var curves =
                IntStream.range(0, 20)
                        .mapToObj(i -> new Curve("c" + i, List.of(new Point(0, i)), false))
                        .toArray(Curve[]::new);
        var svg = read(Svg.of(drawing("Twenty", curves)));
        assertThat(
                        all(svg, "polyline")
                                .filter(line -> line.getAttribute("stroke-width").equals("2"))
                                .map(line ->
                                        line.getAttribute("stroke")
                                                + line.getAttribute("stroke-dasharray"))
                                .distinct())
                .hasSize(20);
        assertThat(all(svg, "text").map(Element::getTextContent)).contains("c0", "c19");
        double height = Double.parseDouble(svg.getDocumentElement().getAttribute("height"));
        assertThat(all(svg, "text").mapToDouble(text -> Double.parseDouble(text.getAttribute("y"))))
                .allMatch(y -> y < height);
    }

    @Test
    void aPngIsTwiceAsLargeAndLightWhateverTheTheme() throws Exception {
        var window = new TestFrame();
        var drawing =
                new HeatGrid(List.of(new HeatGrid.Row("Mon", List.of(0L, 10L))), List.of("0", "1"))
                        .drawing(new Drawing.Heading("Week", "now"), "busy");
        TestWindow.onFx(() -> {
            var theme = Theme.on(new Scene(new Region()));
            theme.choiceProperty().set(Theme.Choice.DARK);
            new Pictures(window.frame().jobs(), window.frame().layers())
                    .save(drawing, PictureKind.PNG, folder.resolve("week.png"));
            return theme;
        });
        BufferedImage image = ImageIO.read(folder.resolve("week.png").toFile());
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(2 * drawing.height()));
        assertThat(new Color(image.getRGB(1, 1))).isEqualTo(Color.WHITE);
        var boxes =
                drawing.marks().stream()
                        .filter(Mark.Box.class::isInstance)
                        .map(Mark.Box.class::cast)
                        .toList();
        assertThat(boxes)
                .extracting(box ->
                        new Color(
                                image.getRGB(
                                        (int) (2 * (box.corner().x() + box.width() / 2)),
                                        (int) (2 * (box.corner().y() + box.height() / 2)))))
                .containsExactly(Color.decode(Ink.EMPTY.hex()), Color.decode(Ink.FIRST.hex()));
        assertThat(window.problems()).isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenIsAProblem() {
        var window = new TestFrame();
        TestWindow.onFx(() -> {
            new Pictures(window.frame().jobs(), window.frame().layers())
                    .save(drawing("x"), PictureKind.SVG, folder.resolve("no/such.svg"));
            return window;
        });
        assertThat(window.problems()).hasSize(1);
        assertThat(folder).isEmptyDirectory();
        assertThat(Files.exists(folder.resolve("no"))).isFalse();
    }
}
