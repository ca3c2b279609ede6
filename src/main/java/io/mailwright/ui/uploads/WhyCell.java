package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.MatchReason;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/** Why a column goes where it goes, as a badge. */
final class WhyCell extends TableCell<Target, Target.Why> {
    private final Label badge = new Label();
    private final ObservableValue<@Nullable Instant> learned;
    private final Texts texts;

    /**
     * A cell.
     *
     * @param learned when the file was uploaded that columns were learned from
     */
    WhyCell(ObservableValue<@Nullable Instant> learned, Texts texts) {
        this.learned = learned;
        this.texts = texts;
    }

    @Override
    protected void updateItem(Target.@Nullable Why why, boolean empty) {
        super.updateItem(why, empty);
        if (empty || why == null) {
            setGraphic(null);
            return;
        }
        badge.setText(words(why));
        badge.getStyleClass().setAll("label", "badge", level(why));
        setGraphic(badge);
    }

    private String words(Target.Why why) {
        if (why.open() != Target.Open.NOTHING) {
            return texts.get(
                    switch (why.open()) {
                        case DATES -> "map.why.dates";
                        case NUMBERS -> "map.why.numbers";
                        default -> "map.why.new";
                    });
        }
        if (why.match() == null) {
            return texts.get(why.chosen() ? "map.why.choice" : "map.why.nothing");
        }
        var when = learned.getValue();
        return why.match() == MatchReason.LEARNED && when != null
                ? texts.get("map.why.learned", Formats.when(when))
                : texts.get("map.why." + why.match().name().toLowerCase(Locale.ROOT));
    }

    private static String level(Target.Why why) {
        if (why.isDoubtful()) {
            return "warning";
        }
        if (why.chosen()) {
            return "accent";
        }
        return why.match() == null ? "quiet" : "success";
    }
}
