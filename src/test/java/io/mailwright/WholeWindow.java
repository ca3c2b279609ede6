package io.mailwright;

import io.mailwright.server.LocalServer;
import io.mailwright.settings.Account;
import io.mailwright.settings.Home;
import io.mailwright.settings.Look;
import io.mailwright.settings.Preferences;
import io.mailwright.settings.PreferencesFile;
import io.mailwright.settings.Prompt;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A real window on a real server, in a folder of its own. */
final class WholeWindow implements AutoCloseable {
    static final String ACCOUNT = "Lighthouse";
    private static final String LOGIN = "test";
    final LocalServer server;
    final MainWindow window;
    final Hand hand;
    private final Stage stage;

    /**
     * Opens it in light colours.
     *
     * @param sample whether there are people in it
     */
    WholeWindow(Path folder, boolean sample) {
        startToolkit();
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                folder.resolve("server"),
                                InetAddress.getLoopbackAddress(),
                                0,
                                LOGIN,
                                LOGIN,
                                sample));
        var home = new Home(folder.resolve("home"));
        var accounts = Composition.accounts(home, _ -> LOGIN, Prompt.NOBODY);
        accounts.put(new Account(ACCOUNT, server.url(), LOGIN, null, 1), null);
        var light = new Look("light", 1, false, false);
        new PreferencesFile(home).change(_ -> new Preferences(light, ACCOUNT, Map.of(), 0));
        stage = Hand.onWindow(Stage::new);
        window = Hand.onWindow(() -> new MainWindow(stage, home, accounts));
        Hand.run(window::show);
        hand = new Hand(window.shell().scene());
    }

    /** Waits until nothing runs and the local copy is whole. */
    void untilSynced() {
        var sync = window.shell().frame().sync();
        hand.until("the sync", () -> sync.lastProperty().get() != null);
        hand.until("the jobs", () -> window.shell().frame().jobs().running().isEmpty());
        hand.untilPainted();
    }

    @Override
    public void close() {
        Hand.run(window::close);
        // What another test types would go to a window that is still there.
        Hand.run(stage::hide);
        server.close();
    }

    static void startToolkit() {
        var up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
            up.await();
        } catch (IllegalStateException _) {
            // Another test has started it already.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Platform.setImplicitExit(false);
    }
}
