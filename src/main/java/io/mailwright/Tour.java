package io.mailwright;

import io.mailwright.server.LocalServer;
import io.mailwright.service.AccountService;
import io.mailwright.settings.Account;
import io.mailwright.settings.Home;
import io.mailwright.settings.Prompt;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * Drives the real window through the main job with no display, on a home and a server of its own,
 * and leaves pictures of it.
 */
final class Tour {
    private static final String NAME = "Lighthouse";
    private static final String USERNAME = "tour";
    private static final String PASSWORD = "tour";

    private Tour() {}

    /** Leaves the pictures in {@code out}, and names them in the order they were taken. */
    static List<Path> run(Path out) {
        withoutDisplay();
        try {
            Files.createDirectories(out);
            var folder = Files.createTempDirectory("mailwright-tour");
            try {
                return tour(folder, out);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JavaFX reads these when it starts; AWT is not needed but must not look for a display. */
    private static void withoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    private static List<Path> tour(Path folder, Path out) throws IOException {
        var home = new Home(folder.resolve("home"));
        try (var server = LocalServer.start(options(folder.resolve("server")))) {
            var accounts =
                    Composition.accounts(
                            home,
                            name -> name.equals("MAILWRIGHT_PASSWORD") ? PASSWORD : null,
                            Prompt.NOBODY);
            accounts.put(new Account(NAME, server.url(), USERNAME, null, 1), null);
            Platform.startup(() -> Platform.setImplicitExit(false));
            try {
                var window = Hand.onWindow(() -> open(home, accounts));
                var pictures = new TourSteps(window, server, folder, out).all();
                Hand.run(window::close);
                return pictures;
            } finally {
                Platform.exit();
            }
        }
    }

    private static MainWindow open(Home home, AccountService accounts) {
        var window = new MainWindow(new Stage(), home, accounts);
        window.show(NAME);
        return window;
    }

    private static LocalServer.Options options(Path data) {
        return new LocalServer.Options(
                data, InetAddress.getLoopbackAddress(), 0, USERNAME, PASSWORD, true);
    }

    /** What vanishes meanwhile, as a database's side files do on closing, is as good as deleted. */
    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes what)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException why)
                            throws IOException {
                        if (why instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw why;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException why) throws IOException {
                        Files.deleteIfExists(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
