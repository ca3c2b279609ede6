package io.mailwright.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.UnaryOperator;

/**
 * {@code preferences.json}. An unreadable one is moved aside and the defaults are used.
 * Thread-safe.
 */
public final class PreferencesFile {
    private static final String NAME = "preferences.json";
    private final Home home;

    public PreferencesFile(Home home) {
        this.home = home;
    }

    public Preferences read() {
        var path = home.folder().resolve(NAME);
        if (!Files.exists(path)) {
            return Preferences.DEFAULT;
        }
        try {
            var json = Files.readAllBytes(path);
            return PreferencesReader.read(json).orElseGet(() -> file().read());
        } catch (IOException _) {
            return file().read();
        }
    }

    /** Reads, changes and writes; others that change the file wait. */
    public void change(UnaryOperator<Preferences> change) {
        file().change(change);
    }

    /** Made when it is needed, because that is slow and the usual start does not need it. */
    private JsonFile<Preferences> file() {
        return new JsonFile<>(home, NAME, Preferences.class, Preferences.DEFAULT);
    }
}
