package io.mailwright.settings;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the user chose once and expects to find again.
 *
 * @param account the one last open; {@code null} for the sample account
 * @param windows how the window was left, per account
 * @param syncMinutes how often the local copy is renewed by itself; 0 for never
 */
public record Preferences(
        Look look,
        @Nullable String account,
        Map<String, WindowState> windows,
        @Nullable Integer syncMinutes) {
    private static final int USUAL_MINUTES = 15;
    public static final Preferences DEFAULT =
            new Preferences(Look.DEFAULT, null, Map.of(), USUAL_MINUTES);

    /** What an older file does not say is as usual. */
    public Preferences {
        syncMinutes = Math.max(0, Objects.requireNonNullElse(syncMinutes, USUAL_MINUTES));
        look = Objects.requireNonNullElse(look, Look.DEFAULT);
        windows = windows == null ? Map.of() : Map.copyOf(windows);
    }

    public Preferences with(Look other) {
        return new Preferences(other, account, windows, syncMinutes);
    }

    /** The same, the local copy renewed so often. */
    public Preferences withSyncMinutes(int minutes) {
        return new Preferences(look, account, windows, minutes);
    }

    /** The same with an account open last, and how its window was left. */
    public Preferences with(String opened, WindowState state) {
        var all = new HashMap<>(windows);
        all.put(opened, state);
        return new Preferences(look, opened, all, syncMinutes);
    }
}
