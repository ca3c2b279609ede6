import org.sqlite.util.LibraryLoaderUtil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Finishes {@code target/mailwright} once the jars are in {@code lib/}: the launchers, the JDK they
 * fall back to, SQLite's library for this platform, and a cache that makes commands start fast.
 *
 * <p>Arguments: the folder with the launchers, the folder to finish. Run by the build with the JDK
 * it compiles with.
 */
final class Assemble {
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final long TRAINING_SECONDS = 120;

    private Assemble() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Path.of(arguments[1]).toAbsolutePath();
        copyLaunchers(Path.of(arguments[0]), folder.resolve("bin"));
        var lib = folder.resolve("lib");
        Files.writeString(lib.resolve("jdk"), JDK + "\n");
        unpackSqlite(lib.resolve("native"));
        train(lib);
    }

    private static void copyLaunchers(Path from, Path bin) throws IOException {
        Files.createDirectories(bin);
        try (var launchers = Files.list(from)) {
            for (var launcher : launchers.toList()) {
                var copy = bin.resolve(launcher.getFileName());
                Files.copy(launcher, copy, StandardCopyOption.REPLACE_EXISTING);
                copy.toFile().setExecutable(true, false);
            }
        }
    }

    /** Out of its jar once, and not into a temporary folder at each start. */
    private static void unpackSqlite(Path folder) throws IOException {
        var name = LibraryLoaderUtil.getNativeLibName();
        var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Files.createDirectories(folder);
        try (var library = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A first look at the sample account's lists uses nearly every class a command can use. */
    private static void train(Path lib) throws IOException, InterruptedException {
        var home = Files.createTempDirectory("mailwright-training");
        var cache = lib.resolve("command.aot");
        Files.deleteIfExists(cache);
        try {
            var training =
                    new ProcessBuilder(command(lib, cache, home))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!training.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS)) {
                training.destroyForcibly();
            }
            if (!Files.exists(cache)) {
                System.err.println("No cache for a fast start could be made; all else works.");
            }
        } finally {
            delete(home);
        }
    }

    private static List<String> command(Path lib, Path cache, Path home) {
        return List.of(
                JDK.resolve("bin").resolve("java").toString(),
                "-XX:AOTCacheOutput=" + cache,
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.lib.path=" + lib.resolve("native"),
                "-XX:+UseSerialGC",
                "-cp",
                lib.resolve("mailwright.jar").toString(),
                "io.mailwright.Main",
                "list",
                "ls",
                "--json",
                "--home",
                home.toString());
    }

    private static void delete(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(files::add);
        }
        for (var file : files) {
            Files.delete(file);
        }
    }
}
