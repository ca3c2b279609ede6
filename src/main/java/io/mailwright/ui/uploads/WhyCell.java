package io.mailwright.ui.uploads;

import io.mailwright.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Why a column goes where it goes, as a badge. */
final class WhyCell extends TableCell<Target, Target.Why> {
    private final Label badge = new Label();
    private final Texts texts;

    WhyCell(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(Target.@Nullable Why why, boolean empty) {
        super.updateItem(why, empty);
        if (empty || why == null) {
            setGraphic(null);
            return;
        }
        badge.setText(texts.get("map.why." + why.name().toLowerCase(Locale.ROOT)));
        badge.getStyleClass().setAll("label", "badge", level(why));
        setGraphic(badge);
    }

    private static String level(Target.Why why) {
        return switch (why) {
            case SAME_NAME, SIMILAR_NAME -> "success";
            case YOUR_CHOICE -> "accent";
            case NOTHING_FITS -> "quiet";
        };
    }
}
