package io.mailwright.settings;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;

/**
 * Where everything of one user lies: {@code accounts.json}, {@code preferences.json}, {@code
 * secrets.json}, {@code known_hosts}, {@code known_certificates}, {@code cache/NAME.db}, {@code
 * server/} (the sample account's store), {@code logs/}. Folders are made on first use, readable by
 * their owner only.
 */
public record Home(Path folder) {
    private static final String NAME = "mailwright";
    private static final int READABLE = 80;
    private static final int DIGEST = 4;

    /** {@code MAILWRIGHT_HOME}, else the platform's data folder. */
    public static Home standard() {
        return of(System::getenv, System.getProperty("os.name"), System.getProperty("user.home"));
    }

    static Home of(Function<String, @Nullable String> environment, String system, String user) {
        var chosen = environment.apply("MAILWRIGHT_HOME");
        if (isSet(chosen)) {
            return new Home(Path.of(chosen).toAbsolutePath());
        }
        var home = Path.of(user);
        if (system.startsWith("Windows")) {
            var data = environment.apply("APPDATA");
            return new Home(
                    (isSet(data) ? Path.of(data) : home.resolve("AppData").resolve("Roaming"))
                            .resolve("Mailwright"));
        }
        if (system.startsWith("Mac")) {
            return new Home(home.resolve("Library/Application Support/Mailwright"));
        }
        var data = environment.apply("XDG_DATA_HOME");
        return new Home(
                (isSet(data) && Path.of(data).isAbsolute()
                                ? Path.of(data)
                                : home.resolve(".local/share"))
                        .resolve(NAME));
    }

    /**
     * The local copy of that account. The name makes it readable; the digest keeps accounts apart
     * that get the same name one after the other, so that no list of one is taken for the other's.
     */
    public Path cache(Account account) {
        var name = account.name().strip().toLowerCase(Locale.ROOT);
        var readable = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A");
        var digest = digest(name + '\n' + account.url() + '\n' + account.username());
        return folder("cache")
                .resolve(
                        "%s-%s.db"
                                .formatted(
                                        readable.substring(
                                                0, Math.min(readable.length(), READABLE)),
                                        digest));
    }

    private static String digest(String text) {
        try {
            var bytes =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The folder of the sample account's store. */
    public Path sampleServer() {
        return folder("server");
    }

    /** The folder of the log files. */
    public Path logs() {
        return folder("logs");
    }

    /** The folder of {@code known_hosts} and {@code known_certificates}. */
    public Path knownServers() {
        return made(folder);
    }

    /** A file directly in the home. */
    Path file(String name) {
        return made(folder).resolve(name);
    }

    private Path folder(String name) {
        return made(made(folder).resolve(name));
    }

    private static Path made(Path folder) {
        try {
            return OwnerOnly.folder(folder);
        } catch (IOException e) {
            throw new Failure.FileUnusable(folder, "the folder cannot be made", e);
        }
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
