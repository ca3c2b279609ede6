package io.mailwright.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import io.mailwright.settings.Look;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    private static final String MORE_CONTRAST = "more-contrast";
    private static final double STEPS = 10;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final BooleanProperty moreContrast = new SimpleBooleanProperty();
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty();
    private final Scene scene;

    private Theme(Scene scene) {
        this.scene = scene;
    }

    /** Dresses a scene, and goes on doing so when the choice or the system's colours change. */
    public static Theme on(Scene scene) {
        FONTS.forEach(font -> Font.loadFont(Theme.class.getResourceAsStream("fonts/" + font), 13));
        scene.getStylesheets().addAll(styleSheet("frame.css"), styleSheet("mailwright.css"));
        var theme = new Theme(scene);
        theme.choice.subscribe(theme::paint);
        theme.moreContrast.subscribe(theme::strengthen);
        scene.getPreferences().colorSchemeProperty().subscribe(theme::paint);
        theme.paint();
        return theme;
    }

    /**
     * A scene that holds only the outlines of the frame, dressed in a fraction of the time. The
     * colours are set before it is made, because a scene reads a style sheet of thousands of rules
     * where there is none yet.
     */
    public static Scene outline(Parent root, Look look, double width, double height) {
        boolean dark = Choice.of(look.theme()).isDark(Platform.getPreferences().getColorScheme());
        Application.setUserAgentStylesheet(
                styleSheet(dark ? "outline-dark.css" : "outline-light.css"));
        var scene = new Scene(root, width, height);
        scene.getStylesheets().add(styleSheet("frame.css"));
        if (look.moreContrast()) {
            root.getStyleClass().add(MORE_CONTRAST);
        }
        return scene;
    }

    /** The user's choice. */
    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** Whether what is shown now is dark. */
    public boolean isDark() {
        return choice.get().isDark(scene.getPreferences().getColorScheme());
    }

    /** As the user left it, or wants it now. */
    public void look(Look look) {
        choice.set(Choice.of(look.theme()));
        zoom.set(look.zoom());
        moreContrast.set(look.moreContrast());
        reduceMotion.set(look.reduceMotion());
    }

    /** As it is now. */
    public Look look() {
        return new Look(choice.get().word(), zoom.get(), moreContrast.get(), reduceMotion.get());
    }

    /** How much larger everything is, from 1 to {@value Look#LARGEST}. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /** One step of zoom more, if there is one. */
    public void larger() {
        zoom.set(Math.min(Look.LARGEST, rounded(zoom.get() + 1 / STEPS)));
    }

    /** One step of zoom less, if there is one. */
    public void smaller() {
        zoom.set(Math.max(1, rounded(zoom.get() - 1 / STEPS)));
    }

    /** No zoom. */
    public void normal() {
        zoom.set(1);
    }

    private static double rounded(double factor) {
        return Math.round(factor * STEPS) / STEPS;
    }

    /** Whether outlines are stronger. */
    public BooleanProperty moreContrastProperty() {
        return moreContrast;
    }

    /** Whether the user wants nothing to move by itself. */
    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    private void strengthen() {
        scene.getRoot().getStyleClass().remove(MORE_CONTRAST);
        if (moreContrast.get()) {
            scene.getRoot().getStyleClass().add(MORE_CONTRAST);
        }
    }

    private void paint() {
        var colours = isDark() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(colours.getUserAgentStylesheet());
    }

    private static String styleSheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name)).toExternalForm();
    }

    /** What the user can choose. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK;

        /** The choice of that word, {@link #SYSTEM} if there is none. */
        public static Choice of(String word) {
            return Arrays.stream(values())
                    .filter(choice -> choice.word().equals(word))
                    .findFirst()
                    .orElse(SYSTEM);
        }

        /** Whether what it means on a system in these colours is dark. */
        boolean isDark(ColorScheme system) {
            return switch (this) {
                case LIGHT -> false;
                case DARK -> true;
                case SYSTEM -> system == ColorScheme.DARK;
            };
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
