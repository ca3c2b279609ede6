package io.mailwright.ui.reports;

import io.mailwright.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One figure of all sends that are shown, with a small line of how it went. */
final class TrendTile extends HBox {
    private final Label number = new Label();
    private final Label line = new Label();
    private final Sparkline sparkline = new Sparkline();

    TrendTile(Trend trend, Texts texts) {
        var name = new Label(texts.get("trend." + trend.key()));
        name.getStyleClass().addAll("small", "muted");
        number.getStyleClass().add("value");
        number.setText(trend.number());
        line.getStyleClass().add("caption");
        line.getStyleClass().add(trend.isWorse() ? "worse" : "muted");
        line.setText(trend.line());
        sparkline.show(trend.points());
        var words = new VBox(name, number, line);
        words.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(sparkline, Priority.ALWAYS);
        setId("trend-" + trend.key());
        getStyleClass().add("trend-tile");
        getChildren().setAll(words, sparkline);
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
