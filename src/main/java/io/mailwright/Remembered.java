package io.mailwright;

import io.mailwright.settings.Account;
import io.mailwright.settings.Home;
import io.mailwright.settings.Look;
import io.mailwright.settings.Preferences;
import io.mailwright.settings.PreferencesFile;
import io.mailwright.settings.WindowState;

import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Objects;

/** How the window was left, which account it showed and how it looked, from one run to the next. */
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

    /** Colours, zoom, contrast and motion. */
    Look look() {
        return before.look();
    }

    /** How often the local copy is renewed by itself, in minutes. */
    int syncMinutes() {
        return Objects.requireNonNullElse(before.syncMinutes(), 0);
    }

    /** How the window of that account was left last. */
    WindowState window(String account) {
        return file.read().windows().getOrDefault(account, WindowState.NEW);
    }

    /** Puts the window where it was, or as near to that as the screens there are now allow. */
    void restore(Stage stage, String account) {
        var state = before.windows().getOrDefault(account, WindowState.NEW);
        restore(stage, state);
    }

    static void restore(Stage stage, WindowState state) {
        var bounds = state.bounds();
        if (bounds != null) {
            var screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
            var place = OnScreen.brought(bounds, screens);
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
        }
        stage.setMaximized(state.maximised());
    }

    void keep(Look look) {
        file.change(preferences -> preferences.with(look));
    }

    void keepSyncMinutes(int minutes) {
        file.change(preferences -> preferences.withSyncMinutes(minutes));
    }

    void keep(Look look, String account, WindowState state) {
        file.change(preferences -> preferences.with(look).with(account, state));
    }
}
