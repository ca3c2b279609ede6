package io.mailwright.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.util.List;
import java.util.Objects;

/**
 * How the window looks: fonts, colours light or dark, and the house's own style sheet. FX thread
 * only.
 */
public final class Theme {
    private static final List<String> FONTS =
            List.of(
                    "MailwrightSans-Regular.otf",
                    "MailwrightSans-Bold.otf",
                    "MailwrightSansMedium-Regular.otf",
                    "MailwrightMono-Regular.ttf");

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final Scene scene;

    private Theme(Scene scene) {
        this.scene = scene;
    }

    /** Dresses a scene, and goes on doing so when the choice or the system's colours change. */
    public static Theme on(Scene scene) {
        FONTS.forEach(font -> Font.loadFont(Theme.class.getResourceAsStream("fonts/" + font), 13));
        scene.getStylesheets().add(styleSheet());
        var theme = new Theme(scene);
        theme.choice.subscribe(theme::paint);
        scene.getPreferences().colorSchemeProperty().subscribe(theme::paint);
        theme.paint();
        return theme;
    }

    /** The colours alone, for a scene that holds nothing yet. */
    public static void colour(Scene scene, Choice choice) {
        var bare = new Theme(scene);
        bare.choice.set(choice);
        bare.paint();
    }

    /** The user's choice. */
    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** Whether what is shown now is dark. */
    public boolean isDark() {
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> scene.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /** Whether the system asks for no movement. */
    public static boolean isStill(Scene scene) {
        return scene.getPreferences().isReducedMotion();
    }

    private void paint() {
        var colours = isDark() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(colours.getUserAgentStylesheet());
    }

    private static String styleSheet() {
        return Objects.requireNonNull(Theme.class.getResource("mailwright.css")).toExternalForm();
    }

    /** What the user can choose. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }
}
