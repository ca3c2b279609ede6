package io.mailwright;

import io.mailwright.settings.Account;
import io.mailwright.settings.Home;
import io.mailwright.settings.Preferences;
import io.mailwright.settings.Preferences.WindowPlace;
import io.mailwright.settings.PreferencesFile;
import io.mailwright.ui.theme.Theme;
import io.mailwright.ui.theme.Theme.Choice;

import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;

/** Where the window was, which account it showed and how it looked, from one run to the next. */
final class Remembered {
    private final PreferencesFile file;
    private final Preferences before;

    Remembered(Home home) {
        file = new PreferencesFile(home);
        before = file.read();
    }

    /** The account open last. */
    String account() {
        return Objects.requireNonNullElse(before.account(), Account.SAMPLE);
    }

    /** Light, dark, or as the system has it. */
    Choice theme() {
        return Arrays.stream(Choice.values())
                .filter(choice -> word(choice).equals(before.theme()))
                .findFirst()
                .orElse(Choice.SYSTEM);
    }

    void restore(Theme theme) {
        theme.choiceProperty().set(theme());
    }

    /** Puts the window where it was, unless no screen is there any more. */
    void restore(Stage stage, String account) {
        var place = before.window().get(account);
        if (place == null) {
            return;
        }
        stage.setWidth(Math.max(place.width(), MainWindow.LEAST_WIDTH));
        stage.setHeight(Math.max(place.height(), MainWindow.LEAST_HEIGHT));
        if (isOnScreen(place)) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximised());
    }

    void keep(Stage stage, Theme theme, String account) {
        var windows = new HashMap<>(file.read().window());
        windows.put(
                account,
                new WindowPlace(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized(),
                        ""));
        file.write(new Preferences(word(theme.choiceProperty().get()), account, windows));
    }

    private static boolean isOnScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(
                        place.x(), place.y(), place.width() / 2, place.height() / 2)
                .isEmpty();
    }

    private static String word(Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
