package io.mailwright.settings;

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

    public void write(Preferences preferences) {
        file.change(_ -> preferences);
    }
}
