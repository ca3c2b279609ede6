package io.mailwright;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Whether a window can be opened here; if not, what is missing and how to get it. */
final class DisplayCheck {
    private static final String GTK = "libgtk-3.so.0";
    private static final List<Path> USUAL_FOLDERS =
            List.of(
                    Path.of("/usr/lib/x86_64-linux-gnu"),
                    Path.of("/usr/lib/aarch64-linux-gnu"),
                    Path.of("/usr/lib64"));

    private DisplayCheck() {}

    /**
     * What is missing, in one line: in words, and as the command that brings it. Empty if a window
     * can be opened.
     *
     * @param environment a variable's value by name, {@code null} if it is not set
     */
    static Optional<String> missing(UnaryOperator<String> environment) {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("linux") ? onLinux(environment) : Optional.empty();
    }

    private static Optional<String> onLinux(UnaryOperator<String> environment) {
        var missing = new ArrayList<String>();
        var packages = new ArrayList<String>();
        var display = environment.apply("DISPLAY");
        if (display == null || display.isBlank()) {
            missing.add("a display (DISPLAY is not set)");
            packages.add("xvfb");
        }
        if (!isUsual() && !canLoad()) {
            missing.add("GTK 3 (" + GTK + ")");
            packages.add("libgtk-3-0 libgl1 libxtst6");
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(words(missing, packages));
    }

    private static String words(List<String> missing, List<String> packages) {
        return ("No window can be opened for want of %s: sudo apt-get install -y %s, then start on a"
                        + " desktop or under xvfb-run. Until then, here is the tour.")
                .formatted(String.join(" and ", missing), String.join(" ", packages));
    }

    /** A look at the usual places, because the loader reads all of GTK to answer. */
    private static boolean isUsual() {
        return USUAL_FOLDERS.stream().anyMatch(folder -> Files.exists(folder.resolve(GTK)));
    }

    /** Asks the loader itself, which knows more places than we could list. */
    @SuppressWarnings("restricted")
    private static boolean canLoad() {
        try (var arena = Arena.ofConfined()) {
            return SymbolLookup.libraryLookup(GTK, arena) != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
