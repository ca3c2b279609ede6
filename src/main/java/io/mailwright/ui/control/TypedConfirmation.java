package io.mailwright.ui.control;

import io.mailwright.ui.text.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/**
 * Asks before a deed that cannot be taken back: says what is lost and what stays, then wants the
 * name typed; the button stays off until it matches exactly. FX thread only.
 */
public final class TypedConfirmation {
    private static final Texts TEXTS = Texts.of(TypedConfirmation.class);
    private final Dialog dialog;
    private final TextField typed = new TextField();
    private final String name;

    /**
     * A confirmation not yet shown, on a dialog without a foot.
     *
     * @param name what has to be typed
     */
    public TypedConfirmation(Dialog dialog, String name, List<Consequence> consequences) {
        this.dialog = dialog;
        this.name = name;
        var list = new VBox();
        list.getStyleClass().add("consequences");
        consequences.forEach(consequence -> list.getChildren().add(line(consequence)));
        var prompt = new Label(TEXTS.get("type.name", name));
        prompt.setWrapText(true);
        prompt.setMinHeight(Region.USE_PREF_SIZE);
        prompt.setLabelFor(typed);
        typed.setId("typedName");
        typed.setAccessibleText(prompt.getText());
        var field = new VBox(prompt, typed);
        field.getStyleClass().add("option-field");
        dialog.body().getChildren().addAll(list, field);
    }

    /** Shows it; {@code run} may be called several times if it is refused in between. */
    public Button ask(String safe, String action, Runnable run) {
        var act = dialog.dangerousFoot(safe, action, run);
        act.disableProperty().bind(typed.textProperty().map(text -> !text.equals(name)));
        dialog.show(typed);
        return act;
    }

    private static HBox line(Consequence consequence) {
        var icon = new FontIcon(consequence.lost() ? "fth-minus-circle" : "fth-check-circle");
        var words = new Label(consequence.words());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var line = new HBox(icon, words);
        line.getStyleClass().addAll("check", consequence.lost() ? "bad" : "good");
        return line;
    }

    /** One thing that happens: lost, or kept. */
    public record Consequence(boolean lost, String words) {}
}
