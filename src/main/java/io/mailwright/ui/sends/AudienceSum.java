package io.mailwright.ui.sends;

import io.mailwright.domain.send.Audience;
import io.mailwright.domain.send.Portion;
import io.mailwright.ui.control.Meter;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** The sum that leads from lists to people, and who drops out and why, with those behind it. */
final class AudienceSum extends VBox {
    private static final double BAR = 140;
    private static final double NUMBER = 72;
    private final Texts texts = Texts.of(AudienceSum.class);
    private final PortionSheet people;

    AudienceSum(PortionSheet people) {
        this.people = people;
        setSpacing(4);
    }

    void show(@Nullable Audience audience) {
        getChildren().clear();
        if (audience == null) {
            return;
        }
        long most = audience.sources().stream().mapToLong(Audience.Source::people).sum();
        var sign = "";
        for (var source : audience.sources()) {
            add(sign, source.name(), source.people(), bar(source.people(), most, "accent"));
            sign = "+";
        }
        if (audience.twice() > 0) {
            var bar = bar(audience.twice(), most, "quiet");
            add("−", texts.get("audience.twice"), audience.twice(), bar);
        }
        if (audience.suppressed() > 0) {
            var bar = bar(audience.suppressed(), most, "quiet");
            add("−", texts.get("audience.suppressed"), audience.suppressed(), bar);
        }
        result(audience);
        leftOut(audience);
    }

    private void result(Audience audience) {
        var line =
                add(
                        "=",
                        texts.get("audience.people"),
                        audience.people(),
                        door("showPeople", new Portion.Reached(), audience.people()));
        line.getStyleClass().add("audience-result");
    }

    private void leftOut(Audience audience) {
        if (audience.leftOut().isEmpty()) {
            getChildren().add(quiet(texts.get("audience.all")));
            return;
        }
        getChildren()
                .add(quiet(texts.get("audience.out", Formats.count(audience.leftOutPeople()))));
        audience.leftOut()
                .forEach((why, count) ->
                        add(
                                "",
                                texts.get("why." + why.name()),
                                count,
                                door("out" + why.number(), new Portion.LeftOut(why), count)));
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll("small", "muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Meter bar(long people, long most, String level) {
        var bar = new Meter();
        bar.getStyleClass().add(level);
        bar.setPrefWidth(BAR);
        bar.show(most == 0 ? 0 : (double) people / most, -1);
        return bar;
    }

    private Hyperlink door(String id, Portion portion, long count) {
        var link = new Hyperlink(texts.get("evidence.people"));
        link.setId(id);
        link.setMinWidth(USE_PREF_SIZE);
        link.setAccessibleText(
                texts.get("portion.show", people.title(portion), Formats.count(count)));
        link.setDisable(count == 0);
        link.setOnAction(_ -> people.show(portion));
        return link;
    }

    private HBox add(String sign, String words, long count, Node beside) {
        var before = new Label(sign);
        before.setMinWidth(16);
        var name = new Label(words);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var number = new Label(Formats.count(count));
        number.setMinWidth(NUMBER);
        number.getStyleClass().addAll("strong", "audience-number");
        var line = new HBox(8, before, name, gap, beside, number);
        line.getStyleClass().add("audience-line");
        getChildren().add(line);
        return line;
    }
}
