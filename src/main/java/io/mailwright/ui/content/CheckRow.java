package io.mailwright.ui.content;

import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.Severity;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/**
 * One finding among the checks of an e-mail. The row is used again for what is found next: to dress
 * new controls holds up a letter that is typed meanwhile. FX thread only.
 */
final class CheckRow extends HBox {
    private final FontIcon sign = new FontIcon();
    private final Label words = new Label();
    private final Button mend = link();
    private final Button place = link();
    private @Nullable Finding shown;

    /** Leads to a place, and makes a change of the source. */
    CheckRow(Consumer<Finding> goTo, Consumer<Fix> mendBy) {
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        mend.managedProperty().bind(mend.visibleProperty());
        mend.setOnAction(_ -> mend(mendBy));
        place.setOnAction(_ -> {
            if (shown != null) {
                goTo.accept(shown);
            }
        });
        getChildren().addAll(sign, words, mend, place);
    }

    private static Button link() {
        var button = new Button();
        button.getStyleClass().addAll("flat", "link");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void mend(Consumer<Fix> mendBy) {
        if (shown != null) {
            shown.fixes().stream().findFirst().ifPresent(mendBy);
        }
    }

    /**
     * Shows a finding.
     *
     * @param where its place in words
     */
    void show(Finding finding, String where) {
        if (!finding.equals(shown)) {
            shown = finding;
            getStyleClass().setAll("check", level(finding.severity()));
            sign.setIconLiteral(sign(finding.severity()));
            words.setText(finding.words());
            mend.setVisible(!finding.fixes().isEmpty());
            mend.setText(finding.fixes().stream().map(Fix::words).findFirst().orElse(""));
            place.setText(where);
        }
    }

    private static String sign(Severity severity) {
        return switch (severity) {
            case ERROR -> "fth-alert-octagon";
            case WARNING -> "fth-alert-triangle";
            case ADVICE -> "fth-info";
        };
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "bad";
            case WARNING -> "warn";
            case ADVICE -> "hint";
        };
    }
}
