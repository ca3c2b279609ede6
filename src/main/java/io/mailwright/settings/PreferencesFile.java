package io.mailwright.settings;

import java.util.function.UnaryOperator;

/**
 * {@code preferences.json}. An unreadable one is moved aside and the defaults are used.
 * Thread-safe.
 */
public final class PreferencesFile {
    private final JsonFile<Preferences> file;

    public PreferencesFile(Home home) {
        file = new JsonFile<>(home, "preferences.json", Preferences.class, Preferences.DEFAULT);
    }

    public Preferences read() {
        return file.read();
    }

    /** Reads, changes and writes; others that change the file wait. */
    public void change(UnaryOperator<Preferences> change) {
        file.change(change);
    }
}
