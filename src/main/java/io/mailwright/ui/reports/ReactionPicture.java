package io.mailwright.ui.reports;

import io.mailwright.ui.chart.Axis;
import io.mailwright.ui.chart.Curve;
import io.mailwright.ui.chart.Drawing;
import io.mailwright.ui.chart.Plot;
import io.mailwright.ui.chart.Point;
import io.mailwright.ui.control.AxisUnit;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Opens and clicks over the time after a send, as a picture. */
final class ReactionPicture {
    private static final int LINES = 4;
    private static final int TIMES = 6;

    private final Reactions reactions;
    private final Texts texts;

    private ReactionPicture(Reactions reactions, Texts texts) {
        this.reactions = reactions;
        this.texts = texts;
    }

    static Drawing of(Reactions reactions, Loaded loaded, Texts texts) {
        var picture = new ReactionPicture(reactions, texts);
        return new Plot(
                        picture.time(),
                        counts(reactions.most()),
                        List.of(
                                picture.curve("reactions.opened", Reactions.Step::opens),
                                picture.curve("reactions.clicked", Reactions.Step::clicks)))
                .drawing(
                        loaded.heading(texts.get("reactions"), texts),
                        ReactionChart.words(reactions, texts));
    }

    private Axis time() {
        var begin = reactions.steps().getFirst().from();
        long length = reactions.stretch().length().toSeconds();
        return new Axis(
                "",
                0,
                length,
                IntStream.rangeClosed(0, TIMES)
                        .mapToLong(i -> i * length / TIMES)
                        .mapToObj(at -> new Axis.Tick(at, Formats.moment(begin.plusSeconds(at))))
                        .toList());
    }

    /** From 0 to {@code most}, in round numbers. */
    private static Axis counts(long most) {
        double unit = AxisUnit.atLeast(Math.max(1, (double) most / LINES));
        int lines = (int) Math.max(1, Math.ceil(most / unit));
        return new Axis(
                "",
                0,
                lines * unit,
                IntStream.rangeClosed(0, lines)
                        .mapToObj(i -> new Axis.Tick(i * unit, Formats.count(Math.round(i * unit))))
                        .toList());
    }

    private Curve curve(String key, ToLongFunction<Reactions.Step> count) {
        var begin = reactions.steps().getFirst().from();
        return new Curve(
                texts.get(key),
                reactions.steps().stream()
                        .map(step ->
                                new Point(
                                        Duration.between(begin, step.from()).toSeconds(),
                                        count.applyAsLong(step)))
                        .toList(),
                true);
    }
}
